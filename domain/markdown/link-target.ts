const ownOrigin = "https://own.invalid";

/**
 * Where a link of an author may lead, written as the browser will read it: the web, a mailbox, a path of our own or a
 * place on the page. Null for every other scheme, for other hosts in disguise, and for addresses that carry a name or
 * password, because what stands before the @ is taken for the host.
 */
export function linkTarget(href: string): { href: string; own: boolean } | null {
  if (href.startsWith("#")) return { href, own: true };
  const own = href.startsWith("/");
  const url = parse(href, own ? ownOrigin : undefined);
  if (!url) return null;
  if (own) return url.origin === ownOrigin ? { href: url.href.slice(ownOrigin.length), own } : null;
  if (url.protocol === "mailto:") return { href: url.href, own };
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && !url.username && !url.password ? { href: url.href, own } : null;
}

function parse(href: string, base: string | undefined) {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}
