import type { StoredDocument } from "./filter";
import { onlyFields, refuse } from "./refuse";

const knownSettings = [
  ...["displayedAttributes", "searchableAttributes", "filterableAttributes", "sortableAttributes"],
  ...["rankingRules", "stopWords", "nonSeparatorTokens", "separatorTokens", "dictionary", "synonyms"],
  ...["distinctAttribute", "proximityPrecision", "typoTolerance", "faceting", "pagination", "embedders"],
  ...["searchCutoffMs", "localizedAttributes", "facetSearch", "prefixSearch", "chat"],
];
const rules = [
  "words",
  "typo",
  "proximity",
  "attribute",
  "attributeRank",
  "wordPosition",
  "sort",
  "exactness",
];

type Filterable = string | { attributePatterns: string[]; features?: { filter?: { comparison?: boolean } } };

/** One index of the stand-in: what it was given, by id. */
export class StoredIndex {
  readonly documents = new Map<string, StoredDocument>();
  settings: Record<string, unknown> = {};
  readonly createdAt = new Date().toISOString();

  constructor(
    readonly uid: string,
    public primaryKey: string | null,
  ) {}

  get filterable() {
    const attributes = (this.settings.filterableAttributes ?? []) as Filterable[];
    return attributes.flatMap((one) => (typeof one === "string" ? [one] : one.attributePatterns));
  }

  get searchable() {
    return (this.settings.searchableAttributes ?? ["*"]) as string[];
  }

  get info() {
    const { uid, createdAt, primaryKey } = this;
    return { uid, createdAt, updatedAt: createdAt, primaryKey };
  }

  write(documents: StoredDocument[]) {
    const key = this.primaryKey ?? "id";
    for (const document of documents) {
      const id = document[key];
      if (!/^[\w-]{1,511}$/.test(String(id ?? "")))
        throw refuse(400, "invalid_document_id", `Document identifier \`${id}\` is invalid.`);
      this.documents.set(String(id), document);
    }
    this.primaryKey = key;
  }

  /** Settings as a real server takes them: unknown ones are refused at once. */
  static checkSettings(body: unknown) {
    const settings = onlyFields(body, knownSettings);
    for (const name of [
      "displayedAttributes",
      "searchableAttributes",
      "filterableAttributes",
      "sortableAttributes",
    ])
      if (settings[name] !== undefined && settings[name] !== null && !Array.isArray(settings[name]))
        throw refuse(400, `invalid_settings_${name}`, `Invalid value type at \`.${name}\``);
    for (const rule of (settings.rankingRules ?? []) as string[])
      if (!rules.includes(rule) && !/^[\w-]+:(asc|desc)$/.test(rule))
        throw refuse(400, "invalid_settings_ranking_rules", `\`${rule}\` ranking rule is invalid.`);
    return settings;
  }
}

export function checkUid(uid: unknown): string {
  if (typeof uid !== "string" || !/^[\w-]{1,400}$/.test(uid))
    throw refuse(400, "invalid_index_uid", `\`${uid}\` is not a valid index uid.`);
  return uid;
}
