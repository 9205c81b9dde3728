/** Where a study is shown. */
export const studyHref = ({ slug, key }: { slug: string; key: string }) =>
  `/studies/${slug ? `${slug}-${key}` : key}`;
