/** Markdown that is broken, hostile or merely odd, and what has to be said about it. */
export type BadDocument = {
  name: string;
  text: string;
  /** "error 4: …": how it is judged, in which line, and a part of the sentence; none when nothing is to be said. */
  says: string[];
  /** Whether a record comes out all the same. */
  isKept: boolean;
};

const times = (text: string, count: number) => text.repeat(count);
const front = (yaml: string, body = "Body.") => `---\n${yaml}\n---\n\n${body}\n`;
const kept = (name: string, text: string, ...says: string[]): BadDocument => ({
  name,
  text,
  says,
  isKept: true,
});
const refused = (name: string, text: string, ...says: string[]): BadDocument => ({
  name,
  text,
  says,
  isKept: false,
});

const sharing = "aliases and tags are not allowed";
const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", ..."bcdefghi"]
  .map((name, at) => (at === 0 ? name : `${name}: &${name} [${times(`*${"abcdefgh"[at - 1]},`, 9)}]`))
  .join("\n");

const brokenFrontMatter = [
  refused("front matter never closed", "---\ntitle: One\nBody.\n", "error 1: never closed"),
  refused("a colon in a title", front("title: Plans: two"), "error 2: colon"),
  refused("a tab as indentation", front("title: One\ntags:\n\t- a"), "error 4: tabs"),
  refused("a quote never closed", front('title: "One\ndate: 2020'), "error 2: quote"),
  refused("a bracket never closed", front("title: One\ntags: [a, b"), "error"),
  refused("a line without a colon", front("title: One\njust words\ndate: 2020"), "error 3: colon"),
  refused("a key twice", front("title: One\ntitle: Two"), "error 3: stands twice"),
  refused("a key twice but for case", front("title: One\nTITLE: Two"), "error 3: stands twice"),
  refused("anchors that double, again and again", front(`title: One\n${bomb}`), `error 3: ${sharing}`),
  refused("an alias", front("title: &t One\nsummary: *t"), `error 2: ${sharing}`),
  refused("a merge of maps", front("title: One\nbase: &b {x: 1}\nmore:\n  <<: *b"), `error 3: ${sharing}`),
  refused("a function as a tag", front("title: !!js/function 'x'"), `error 2: ${sharing}`),
  refused("an object of Python", front("title: !!python/object:os.system rm"), `error 2: ${sharing}`),
  refused("brackets in brackets", front(`title: ${times("[", 50_000)}`), "error 2: nested deeper than 100"),
  refused("dashes in dashes", front(`tags: \n  ${times("- ", 5000)}a`), "error 3: nested deeper than 100"),
  refused("brackets line by line", front(`tags: ${times("[\n", 5000)}`), "error 102: nested deeper than 100"),

  refused("100,000 values", front(`title: One\ntags: [${times("a,", 99_000)}a]`), "error 3: more values"),
  refused("two documents in one", "---\n- a\n- b\n---\nBody\n", "error 2: no keys"),
];

const unknownWords = [
  refused("a day that is none", front("title: One\ndate: 31/02/2025"), "error 3: “31/02/2025” is not a date"),
  refused(
    "a month that is none",
    front("title: One\ndate: 2025-13-01"),
    "error 3: “2025-13-01” is not a date",
  ),
  refused("a day or a month", front("title: One\ndate: 1/2/25"), "error 3: day and month"),
  refused("a spreadsheet's number", front("title: One\ndate: 45678"), "error 3: spreadsheet"),
  refused(
    "a certainty of one's own",
    front("title: One\ncertainty: sure-ish"),
    "error 3: high, moderate, low or very low",
  ),
  refused("a status of one's own", front("title: One\nstatus: nearly"), "error 3: published or draft"),
  refused("a language of one's own", front("title: One\nlanguage: Klingonese"), "error 3: language"),
  refused("a half-life of a day", front("title: One\nhalf-life: 1"), "error 3: half-life"),
  refused(
    "a person on two lines",
    front('title: One\nowner: "a@example.org\\nBcc: b@example.org"'),
    "error 3: several lines",
  ),
  kept(
    "keys that nobody knows",
    front("title: One\n__proto__: {admin: true}\nlayout: post"),
    "note 3: “__proto__”, “layout” are no fields",
  ),
];

const titles = [
  refused("nothing", "\n \n", "error: empty"),
  kept("front matter only", "---\ntitle: One\n---\n"),
  kept("front matter without a title", front("date: 2020", ""), "warning 1: name of the file"),
  kept("body only", "Just words.\n", "warning 1: name of the file"),
  kept("a heading only", "# Two plans sell more\n", "note 1: first heading"),
  kept(
    "a title over 200 characters",
    front(`title: ${times("long ", 60)}`),
    "warning 2: has 299 characters; at most 200",
  ),
  refused(
    "a title of 5,000 characters",
    front(`title: ${times("x", 5000)}`),
    "error 2: has 5,000 characters",
  ),
  refused("an id of 5,000 characters", front(`title: One\nid: ${times("x", 5000)}`), "error 3: id"),
];

const html = [
  kept("a script", "# One\n\n<script>alert(1)</script>\n", "warning 3: “<script>” is HTML"),
  kept(
    "a script in the summary",
    front("title: One\nsummary: <img src=x onerror=alert(1)>"),
    "warning 3: is HTML",
  ),
  kept("a link to a script", "# One\n\n[so](javascript:alert(1))\n", "warning 3: “javascript:alert(1)”"),
  kept(
    "a link to a script, elsewhere",
    "# One\n\n[so][1]\n\n[1]: javascript:alert(1)\n",
    "warning 5: javascript",
  ),
  kept("a picture from elsewhere", "# One\n\n![a](https://example.org/a.png)\n", "note 3: is not fetched"),
  kept("a picture beside it", "# One\n\n![a](pictures/a.png)\n", "note 3: is not taken in"),
  kept("a hundred tags", `# One\n\n${times("<b>a</b>\n\n", 100)}`, "warning 3: is HTML"),
  kept("NUL and half a sign", "# One\n\na\0b \ud800 c\n", "warning 3: signs that cannot be kept"),
];

const heavy = [
  refused("50,000 quotes in quotes", `# One\n\n${times(">", 50_000)} deep\n`, "error 3: deeper than 100"),
  refused("50,000 quotes apart", `# One\n\n${times("> ", 50_000)} deep\n`, "error 3: deeper than 100"),
  refused("20,000 lists in lists", `# One\n\n${times("- ", 20_000)}deep\n`, "error 3: deeper than 100"),
  refused("a list far to the right", `# One\n\n${times(" ", 5000)}- deep\n`, "error 3: deeper than 100"),
  refused("100,000 points", `# One\n\n${times("- a\n", 100_000)}`, "error 2: Background: 399,999 characters"),
  refused("51 goals", `# One\n\n## Goals\n\n${times("- a\n", 51)}`, "error 3: Goals: 51 points; at most 50"),
  refused(
    "a long goal",
    `# One\n\n## Goals\n\n- ${times("a", 2001)}\n`,
    "error 3: Goals, number 1, text: 2,001 characters",
  ),
  refused(
    "a section of 60,000 characters",
    `# One\n\n## Method\n\n${times("so it is. ", 6000)}`,
    "error 3: Method: 59,999 characters",
  ),
  refused("a line of a megabyte", `# One\n\n${times("x", 1_000_000)}\n`, "error 1: 1,000,008 characters"),
  refused("a million line ends", `# One${times("\n", 1_000_000)}`, "error 1"),
  kept("20,000 brackets", `# One\n\n${times("[", 20_000)}${times("]", 20_000)}\n`, "warning: too tangled"),
  kept("stars without end", `# One\n\n${times("*a_ ", 12_000)}\n`, "warning: too tangled"),
  kept("a reference of a page", `# One\n\n## References\n\n- ${times("so ", 400)}\n`),
  kept("eleven answers", `# One\n\n## Questions\n\n${times("### How?\n\nSo.\n\n", 11)}`),
  kept("brackets in a heading", `## Two\n\n# ${times("[", 20_000)}\n`, "note 1"),
  kept("20,000 headings", `# One\n${times("## A\n", 9000)}`, "note 1"),
  kept("20,000 definitions", `# One\n\n${times("[a]: /b\n", 5000)}\n[a]\n`, "note 1"),
];

export const badDocuments = [...brokenFrontMatter, ...unknownWords, ...titles, ...html, ...heavy];
