import journal from "./migrations/meta/_journal.json";

/** When each migration of this code was written, oldest first: what a database keeps as its version. */
export const knownMigrations = journal.entries.map((entry) => entry.when);

export const newestMigration = Math.max(...knownMigrations);
