import { insightSlug, keyOf, newInsightKey } from "../insights/insight-address";

/** A new path's key: drawn as a record's is. */
export const newPathKey = newInsightKey;

/** The readable part of a path's address, from its title. */
export const pathSlug = insightSlug;

/** Where a path stands; further parts are appended: "/edit", "/step/…". */
export const pathHref = ({ slug, key }: { slug: string; key: string }) =>
  `/paths/${slug ? `${slug}-${key}` : key}`;

/** The key an address segment ends in, whatever stands before it; null when it cannot be one. */
export const pathKeyOf = keyOf;
