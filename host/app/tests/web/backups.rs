//! The page of backups: what they hold, and what they do not.

use crate::served::{PIN, Served};

#[test]
fn page_of_backups_names_what_of_the_stations_folder_they_do_not_hold() {
    let served = Served::with(&["Sia"], |environment| {
        let made = environment.ok(&["backup", "key", "backup.key", "--json"]).stdout;
        let made: serde_json::Value = serde_json::from_str(made.trim()).unwrap();
        let config = environment.path("station/station.toml");
        let text = std::fs::read_to_string(&config).unwrap();
        let backup = format!(
            "\n[backup]\nrecipients = [{}]\nto = \"../medium\"\nevery_hours = 24\nkeep = 3\n",
            made["recipient"]
        );
        std::fs::write(&config, text + &backup).unwrap();
        std::fs::create_dir(environment.path("medium")).unwrap();
        std::fs::create_dir(environment.path("station/photos")).unwrap();
    });
    let page = served.visitor(2).log_in("Sia", PIN).get("/supervisor/backups");
    assert_eq!(page.status, 200, "{page:?}");
    let (_, said) = page.body.split_once("holds the register alone").unwrap();
    let said = said.split("</p>").next().unwrap();
    for name in ["photos/", "station.key", "station.toml"] {
        assert!(said.contains(name), "{name}: {said}");
    }
    assert!(!said.contains("register.db") && !said.contains("station.sock"), "{said}");
}
