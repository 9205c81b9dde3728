/** Addresses up to here are nobody's concern: no page asks for longer ones. */
const longestAddress = 8000;
/** More than any page reads of one value. */
const longestValue = 2000;

/**
 * The address with what no page could use taken out of its query: NUL, which PostgreSQL keeps nowhere, and the far
 * end of a text that somebody pasted into the search box. Carried along, it would come back in headers and pages.
 */
export function shortenQuery(target: string): string {
  const at = target.indexOf("?");
  if (at < 0) return target;
  const query = target.slice(at + 1).replaceAll("%00", "");
  const isLong = target.length > longestAddress;
  return `${target.slice(0, at)}?${isLong ? shortened(query) : query}`;
}

function shortened(query: string) {
  const short = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name.length + value.length > longestValue) short.append(name, value.slice(0, longestValue));
    else short.append(name, value);
  }
  return short.toString();
}
