#!/bin/sh
# Makes a compiler for the controller's image on a Debian machine where `rustup target add` cannot download.
#
#   thumb-offline.sh FOLDER          afterwards FOLDER/rustc is the compiler and FOLDER/ready exists
#
# Debian packages one Rust twice: as a compiler and as the source of the very same library. Both are unpacked into FOLDER,
# and core and alloc are compiled once for the image's target. No root is needed, only current package lists
# (`apt-get update`; as root this does it itself) and crates.io; nothing outside FOLDER changes. About 0.7 GB and a minute.
set -eu

target=thumbv6m-none-eabi
mkdir -p "${1:?the folder to make the compiler in}"
folder=$(cd "$1" && pwd)
usr=$folder/root/usr
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$(dirname "$0")/../../firmware/pico/Cargo.toml")

fail() {
    echo "thumb-offline: $1" >&2
    exit 1
}

case $(uname -m) in
x86_64) host=x86_64-unknown-linux-gnu libraries=x86_64-linux-gnu ;;
aarch64) host=aarch64-unknown-linux-gnu libraries=aarch64-linux-gnu ;;
*) fail "no packages known for a machine of kind $(uname -m)" ;;
esac
for program in apt-cache apt-get dpkg-deb cargo; do
    command -v "$program" >/dev/null || fail "$program is needed and not here"
done

candidate() {
    apt-cache policy rustc-web | sed -n 's/^ *Candidate: //p'
}

# Whether the version, as 1.96.0+dfsg1-1, is at least what the image asks for.
new_enough() {
    [ "$(printf '%s\n%s\n' "$oldest" "$1" | sort -V | head -n 1)" = "$oldest" ]
}

# The packages must be of one build, or the compiler refuses the library.
download() {
    version=$(candidate)
    if ! new_enough "$version" && [ "$(id -u)" -eq 0 ]; then
        apt-get update -q
        version=$(candidate)
    fi
    new_enough "$version" || fail "rustc-web is ${version:-not in the lists}, $oldest is needed; run apt-get update as root"
    series=$(echo "$version" | cut -d. -f1-2)
    standard=libstd-rust-web-$series
    llvm=$(apt-cache show "$standard=$version" | grep -o 'libllvm[0-9]*' | head -n 1)
    [ -n "$llvm" ] || fail "$standard $version names no libllvm"
    mkdir -p "$folder/packages"
    (cd "$folder/packages" && apt-get download -q \
        "rustc-web=$version" "$standard=$version" "libstd-rust-web-dev=$version" "rust-web-src=$version" "$llvm")
}

unpack() {
    mkdir -p "$folder/root"
    for package in "$folder"/packages/*.deb; do
        case ${package##*/} in
        rust-web-src_*) set -- --wildcards './usr/lib/rustlib/src' './usr/src/*/library' ;;
        *) set -- --exclude './usr/share' ;;
        esac
        dpkg-deb --fsys-tarfile "$package" | tar -x -C "$folder/root" "$@"
    done
}

# The packaged compiler comes without a linker for bare metal; the one of the installed toolchain serves.
link_linker() {
    linker=$(rustc --print sysroot 2>/dev/null)/lib/rustlib/$host/bin/rust-lld
    [ -x "$linker" ] || linker=$(command -v lld) || fail "neither rust-lld nor lld is here; install lld"
    mkdir -p "$usr/lib/rustlib/$host/bin"
    ln -sf "$linker" "$usr/lib/rustlib/$host/bin/rust-lld"
}

write_rustc() {
    cat >"$folder/rustc" <<END
#!/bin/sh
LD_LIBRARY_PATH="$usr/lib/$libraries\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}" exec "$usr/bin/rustc" "\$@"
END
    chmod +x "$folder/rustc"
}

# Bitcode beside the code lets the image be optimised across crates. RUSTC_BOOTSTRAP opens -Zbuild-std here and only here.
build_library() {
    empty=$folder/empty
    mkdir -p "$empty/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n' >"$empty/Cargo.toml"
    echo '#![no_std]' >"$empty/src/lib.rs"
    (cd "$empty" && unset CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_RUSTFLAGS RUSTC_WRAPPER &&
        RUSTC=$folder/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$empty/target \
            CARGO_PROFILE_RELEASE_CODEGEN_UNITS=1 \
            cargo build --quiet --release --target "$target" -Zbuild-std=core,alloc)
    library=$usr/lib/rustlib/$target/lib
    mkdir -p "$library"
    for crate in core alloc compiler_builtins; do
        cp "$empty/target/$target/release/deps/lib$crate"-*.rlib "$library/"
    done
    rm -rf "$empty" "$folder/packages"
}

# An earlier try that was cut short leaves no `ready`, and is begun again.
rm -rf "$folder/ready" "$folder/root" "$folder/packages"
download
unpack
link_linker
write_rustc
build_library
"$folder/rustc" --version >"$folder/ready"
echo "made $folder/rustc: $(cat "$folder/ready")"
