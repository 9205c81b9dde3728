import { createHash } from "node:crypto";

/** What an index takes without trouble. */
const longest = 400;

const doi = /^10\.\d{4,9}\/\S+$/;
const doiPrefix = /^(?:doi\s*[:=]?\s*|info:doi\/|urn:doi:)/i;
const doiHosts = new Set(["doi.org", "dx.doi.org"]);
const bareAddress = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?\/\S*$/i;

/**
 * A DOI or an address in one spelling, by which items that cite the same source are found; empty where the source is
 * neither, for words such as "interview notes" name nothing that two records share.
 */
export function sourceKey(source: string): string {
  const key = keyOf(source.trim());
  return key.length > longest ? `sha256:${createHash("sha256").update(key).digest("hex")}` : key;
}

function keyOf(text: string) {
  const bare = text.replace(doiPrefix, "");
  if (doi.test(bare)) return doiKey(bare);
  const url = readAddress(text);
  if (!url) return "";
  const host = url.host.replace(/^www\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  const name = decoded(path.slice(1));
  if (doiHosts.has(host) && doi.test(name)) return doiKey(name);
  return `${host}${path}${url.search}`;
}

function readAddress(text: string) {
  const address = bareAddress.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(address)) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!url.host.includes(".")) return null;
  // The port that goes without saying for the one goes without saying for the other.
  if (url.port === "80" || url.port === "443") url.port = "";
  return url;
}

/** DOIs are the same in any case, and end where the sentence around them does. */
const doiKey = (name: string) => `doi:${name.toLowerCase().replace(/[.,;/]+$/, "")}`;

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
