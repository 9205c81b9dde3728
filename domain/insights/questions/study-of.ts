type StudyRow = { key: string; slug: string; title: string };

/** A study as a question names it; studies build on insights, so their address is written here once more. */
export const studyOf = ({ key, slug, title }: StudyRow) => ({
  href: `/studies/${slug ? `${slug}-${key}` : key}`,
  title,
});
