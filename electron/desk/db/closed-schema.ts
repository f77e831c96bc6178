import { openDatabase } from './open';
import { schemaCheck, type SchemaFinding } from './schema-check.repo';

/** What is wrong with the schema of a library that nobody has open. Throws what `openDatabase` throws. */
export function schemaFindingsIn(folder: string): SchemaFinding[] {
  const { db, close } = openDatabase(folder);
  try {
    return schemaCheck(db).findings();
  } finally {
    close();
  }
}

/** Repairs its indexes and triggers; tables stay as they are. Throws what `openDatabase` throws. */
export function mendSchemaIn(folder: string): void {
  const { db, log, close } = openDatabase(folder);
  try {
    const isMended = db
      .transaction(() => {
        log.beforeWrite();
        return schemaCheck(db).mend() > 0;
      })
      .immediate();
    if (isMended) log.afterCommit();
  } finally {
    close();
  }
}
