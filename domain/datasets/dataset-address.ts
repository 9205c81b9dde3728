const keyPattern = /^[2-9bcdfghjkmnp-tv-z]{8}$/;

/** Where a dataset is shown, with all its versions. */
export const datasetHref = ({ key }: { key: string }) => `/datasets/${key}`;

/** Where the file of a version comes from, as it was sent. */
export const snapshotFileHref = ({ key }: { key: string }, number: number) =>
  `/datasets/${key}/${number}/file`;

/** Where a small picture of a version is shown from, drawn anew. */
export const snapshotPictureHref = ({ key }: { key: string }, number: number) =>
  `/datasets/${key}/${number}/picture`;

/** The key that an address names; null when it cannot be one. */
export const datasetKeyOf = (segment: string) => (keyPattern.test(segment) ? segment : null);
