import { insightSlug, keyOf, newInsightKey } from "../insights/insight-address";

/** A new initiative's key: drawn as a record's is. */
export const newInitiativeKey = newInsightKey;

/** The readable part of an initiative's address, from its title. */
export const initiativeSlug = insightSlug;

/** Where an initiative stands; further parts are appended: "/edit". */
export const initiativeHref = ({ slug, key }: { slug: string; key: string }) =>
  `/initiatives/${slug ? `${slug}-${key}` : key}`;

/** The key an address segment ends in, whatever stands before it; null when it cannot be one. */
export const initiativeKeyOf = keyOf;
