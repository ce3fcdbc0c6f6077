//! The files that staged books were imported from. They are in the store with those books, because
//! another process may serve the next request.

use super::Books;
use cffa_store::{BookId, CHUNK_BYTES, StoreError, Team};
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use uuid::Uuid;

impl Books {
    /// Stores the file that a staged book was imported from, for as long as the book waits.
    pub(super) async fn keep_file(&self, id: BookId, file: &mut File) -> Result<(), StoreError> {
        file.rewind().map_err(lost)?;
        for part in 0_u32.. {
            let mut bytes = Vec::with_capacity(CHUNK_BYTES);
            let came = Read::by_ref(file)
                .take(CHUNK_BYTES as u64)
                .read_to_end(&mut bytes);
            if came.map_err(lost)? == 0 {
                break;
            }
            self.store.put_chunk(id, part, &bytes).await?;
        }
        Ok(())
    }

    /// The file that a staged book was imported from, if the book still waits.
    ///
    /// # Errors
    /// If the database is unavailable, or there is no space for the file.
    pub async fn staged_file(
        &self,
        team: &Team,
        generation: Uuid,
    ) -> Result<Option<File>, StoreError> {
        let id = BookId {
            team: team.id,
            generation,
        };
        let mut file = tempfile::tempfile().map_err(lost)?;
        for part in 0_u32.. {
            let Some(bytes) = self.store.chunk(id, part).await? else {
                break;
            };
            file.write_all(&bytes).map_err(lost)?;
        }
        let size = file.stream_position().map_err(lost)?;
        file.rewind().map_err(lost)?;
        Ok((size > 0).then_some(file))
    }
}

fn lost(error: io::Error) -> StoreError {
    StoreError::Broken(format!("the uploaded file: {error}"))
}
