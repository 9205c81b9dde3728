/** Where a dataset is shown, with all its versions. */
export const datasetHref = ({ key }: { key: string }) => `/datasets/${key}`;
