const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** Where a source can be opened: a DOI at doi.org, an http or https address as it is, nothing else. */
export function sourceLink(source: string): { href: string; label: string } | null {
  const text = source.trim();
  const name = doi.exec(text)?.[1];
  if (name) {
    const href = `https://doi.org/${encodeURIComponent(name).replaceAll("%2F", "/")}`;
    return { href, label: `doi.org/${name}` };
  }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  // A name before the @ would be taken for the host.
  if (url.username || url.password) return null;
  return { href: url.href, label: (url.host + url.pathname + url.search).replace(/\/$/, "") };
}
