import { insightSlug, keyOf, newInsightKey } from "../insights/insight-address";

/** A new study's key: drawn as a record's is. */
export const newStudyKey = newInsightKey;

/** The readable part of a study's address, from its title. */
export const studySlug = insightSlug;

/** Where a study is shown; further parts are appended: "/edit". */
export const studyHref = ({ slug, key }: { slug: string; key: string }) =>
  `/studies/${slug ? `${slug}-${key}` : key}`;

/** The key an address segment ends in, whatever stands before it; null when it cannot be one. */
export const studyKeyOf = keyOf;
