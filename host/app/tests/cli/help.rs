//! What can be typed, as the program says it.

use crate::environment::Environment;

#[test]
fn help_lists_the_commands_in_the_order_of_a_stations_life() {
    let ran = Environment::new().ok(&["--help"]);
    insta::assert_snapshot!(ran.stdout, @r#"
    Marks weapons, and keeps the proof: no mark without a record, no record without a mark, no number
    used twice

    Usage: markstation [OPTIONS] <COMMAND>

    Commands:
      init         Make a station in a folder: configuration, register and the first administrator
      user         People who work at this station, their roles, PINs and badges
      api-key      Keys of programs that use the station over its JSON interface
      profile      Marking rules: which there are, what they ask for and why, what nobody has read yet
      controller   The station's controller
      machine      The marking machine
      block        Number blocks: take in what the authority signed, list, void, and tell of every
                   missing number
      day          Open and close the station's day
      consignment  Take in consignments: what is marked together, with its licence and manifest
      part         Single weapons, packs and components: record, mark, link and show them; add one to a
                   consignment
      event        What happened to weapons: transfer, import, export, move, seizure, loss, destruction
                   and so on
      hold         Holds: what is kept as evidence, for a trace or by law, and is not destroyed before
                   it is released
      count        Count a place: scan what lies there; what is missing, misplaced or foreign is told
                   and recorded
      photo        Pictures of weapons
      party        Parties: makers, dealers, brokers, carriers, agents, owners, last legal possessors
      catalogue    Names of makers, models and calibres, with their other names
      plan         Show the marks that each open line will get, and what the rules have to say of them
      serve        Serve the station's screen to browsers: marking in five steps, the offices, the
                   register
      mark         Mark the weapons of a consignment: put one in the clamp, scan or type its serial, and
                   so on
      remaining    Show the lines of a consignment that do not bear their mark yet, and why
      settle       Say what is on the part of a job in doubt; good as the first act after any cut
      verify       Type back blind what stands on the metal, line by line; it is compared with the plan
                   and recorded
      register     Search, show, check and export the register
      paper        Write a paper as PDF, in the language that --lang names; the file must not exist
      backup       Make, drill and bring back encrypted backups of the register
      check        Check a proof, or a checkpoint, without any register
      demo         Show all of it on a training station: 250 lines taken in, marked by a simulated
                   machine, witnessed, verified
      help         Print this message or the help of the given subcommand(s)

    Options:
          --station <DIR>    Folder of the station; without it the current folder [env:
                             MARKSTATION_STATION=]
          --json             Data on stdout as JSON, one value per line
          --lang <TAG>       Language of the messages, as a tag such as fr; without it that of the
                             environment [env: MARKSTATION_LANG=]
          --pin-file <FILE>  File with a line `NAME: PIN` for each person who acts, for scripts; only
                             its owner may be able to read it [env: MARKSTATION_PIN_FILE]
      -h, --help             Print help
      -V, --version          Print version

    Exit codes: 0 done, 1 you can fix it, 2 wrong usage, 3 machine or controller refused or cannot
    confirm, 4 register damaged or unverifiable, 70 our bug.
    "#);
}

#[test]
fn help_of_settle_says_what_each_answer_means() {
    let ran = Environment::new().ok(&["settle", "--help"]);
    insta::assert_snapshot!(ran.stdout, @r#"
    Say what is on the part of a job in doubt; good as the first act after any cut

    Usage: markstation settle [OPTIONS] [VERDICT]

    Arguments:
      [VERDICT]
              What is on the part; without it the job is shown and the question asked

              Possible values:
              - none:     Nothing of the mark: it is made again, at the same place with the same number
              - partial:  Part of the mark: the remains are recorded, and it is made again at another
                place, with a second person
              - complete: The whole mark: it counts as applied on your word (attested), and is to be
                verified

    Options:
          --job <N>
              The job that the verdict is about; it must be the one in doubt

          --station <DIR>
              Folder of the station; without it the current folder
              
              [env: MARKSTATION_STATION=]

          --by <NAME>
              Who looked; without it the question is asked

          --json
              Data on stdout as JSON, one value per line

          --lang <TAG>
              Language of the messages, as a tag such as fr; without it that of the environment
              
              [env: MARKSTATION_LANG=]

          --second <NAME>
              Who looked too; needed for a partial mark

          --pin-file <FILE>
              File with a line `NAME: PIN` for each person who acts, for scripts; only its owner may be
              able to read it
              
              [env: MARKSTATION_PIN_FILE]

          --remains <TEXT>
              What can be read of a partial mark

          --explain <TEXT>
              Why the machine moved without a job

          --receipt <N>
              The receipt of the motion that is explained; it must be the one that waits

      -h, --help
              Print help (see a summary with '-h')
    "#);
}

#[test]
fn help_exists_for_every_command() {
    let environment = Environment::new();
    for command in [
        "init",
        "user",
        "profile",
        "controller",
        "machine",
        "day",
        "consignment",
        "part",
        "plan",
        "mark",
        "remaining",
        "settle",
        "verify",
        "register",
        "demo",
    ] {
        let ran = environment.ok(&[command, "--help"]);
        assert!(ran.stdout.contains("Usage: markstation"), "{command}: {ran:?}");
    }
}
