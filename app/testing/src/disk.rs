//! A small disk of a test's own, which can be full. It is in memory, in a mount namespace that
//! ends with the process that holds it, so that nothing stays behind.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The script that mounts `$1` MB at `$2`, says so, and waits until nobody holds its standard
/// input any more.
const KEEPER: &str = r#"
    mount -t tmpfs -o "size=$1m" none "$2" || exit
    echo mounted
    read -r _
"#;
/// What takes all the space that is left.
const FILLER: &str = "filler";
/// Written at a time.
const PIECE: usize = 64 * 1024;

/// A disk.
pub struct Disk {
    keeper: Child,
    folder: PathBuf,
}

impl Disk {
    /// An empty disk of so many megabytes, at this folder. None where namespaces are not allowed.
    pub fn mounted_at(folder: &Path, megabytes: u32) -> Option<Disk> {
        let mut keeper = Command::new("unshare")
            .args(["--map-root-user", "--mount", "sh", "-c", KEEPER, "keeper"])
            .arg(megabytes.to_string())
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut said = String::new();
        let mut out = BufReader::new(keeper.stdout.take().expect("piped"));
        out.read_line(&mut said).ok()?;
        if said.trim() != "mounted" {
            keeper.wait().ok();
            return None;
        }
        // Only its own namespace has the mount, but everybody has a path into that.
        let root = PathBuf::from(format!("/proc/{}/root", keeper.id()));
        let inside = folder.strip_prefix("/").expect("an absolute path");
        Some(Disk {
            folder: root.join(inside),
            keeper,
        })
    }

    /// Where it is, for every process of this user.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Leaves no byte free.
    pub fn fill(&self) {
        let mut filler = File::create(self.folder.join(FILLER)).expect("a file");
        // The last pieces are small, so that nothing fits beside them.
        for piece in [PIECE, 1] {
            let zeros = vec![0; piece];
            let full = loop {
                if let Err(error) = filler.write_all(&zeros) {
                    break error;
                }
            };
            assert_eq!(full.kind(), ErrorKind::StorageFull, "{full}");
        }
    }

    /// Gives the space back that was taken by [`Disk::fill`].
    pub fn free(&self) {
        std::fs::remove_file(self.folder.join(FILLER)).expect("it was full");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        self.keeper.wait().ok();
    }
}
