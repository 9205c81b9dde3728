/** What an import may be at most; said in messages, and in docs/importing.md. */
export const transferLimits = {
  /** Of an uploaded file; IMPORT_LIMIT_MB changes it. */
  uploadMegabytes: 200,
  /** Of all that comes out of an archive. */
  unpackedMegabytes: 1000,
  /** Of one Markdown file. */
  fileMegabytes: 5,
  /** Of one file of another kind, which only an export of Tidemark has (JSON). */
  otherFileMegabytes: 25,
  /** Of one stored version of a dataset in an export of Tidemark. */
  storedFileMegabytes: 64,
  entries: 20_000,
  nameLength: 200,
  cellCharacters: 100_000,
  columns: 200,
  /** Quotes and lists inside one another. */
  nesting: 100,
};
