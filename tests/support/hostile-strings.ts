/**
 * Texts that try to become more than text. Each calls `window.tmx(n)` where it succeeds; `live` ones do so in
 * Chromium when they are placed into a page as they are, which shows that the trap works.
 */
export type HostileString = { name: string; text: string; live?: true };

export const hostileStrings: HostileString[] = [
  {
    name: "a picture that fails, in a sentence",
    text: "Half of all <img src=/nowhere.png onerror=tmx(1)> left.",
    live: true,
  },
  {
    name: "an opened disclosure",
    text: "<details open ontoggle='tmx(2)'><summary>Why</summary></details>",
    live: true,
  },
  {
    name: "a drawing that begins to move",
    text: '<svg><animate onbegin="tmx(3)" attributeName=r dur=1s></svg>',
    live: true,
  },
  {
    name: "a frame with a page of its own",
    text: "<iframe srcdoc='<script>parent.tmx(4)</script>'></iframe>",
    live: true,
  },
  {
    name: "a way out of a text field",
    text: "</textarea></title></style><img src=. onerror=tmx(5)>",
    live: true,
  },
  {
    name: "a way out of an attribute",
    text: '"\'><input autofocus onfocus="tmx(6)"><a title="',
    live: true,
  },
  {
    name: "a link that runs",
    text: '<a href="javascript:tmx(7)">Read the study</a>',
    live: true,
  },
  { name: "a Markdown link that runs", text: "[Read the study](javascript:tmx(8))" },
  { name: "a scheme in disguise", text: "[a](JAVA&#115;cript:tmx(9)) [b](<java\tscript:tmx(9)>)" },
  { name: "a reference that runs", text: "See [the study][s].\n\n[s]: javascript:tmx(10) 'x'" },
  {
    name: "a document in an address",
    text: "[a](data:text/html,<script>tmx(11)</script>) ![b](data:image/svg+xml,<svg/onload=tmx(11)>)",
  },
  { name: "a title that closes its quotes", text: "[a](/x '\" onmouseover=tmx(12) y=\"') ![b](/y '\">')" },
  { name: "a language of code that closes its quotes", text: '```a"onclick="tmx(13)\ncode\n```' },
  {
    name: "a table with a guest",
    text: "| n | what |\n| -: | - |\n| 1 | <video><source onerror=tmx(14)></video> |",
    live: true,
  },
  {
    name: "a footnote with a guest",
    text: 'So[^"><b>] it is[^1].\n\n[^"><b>]: a\n\n[^1]: <svg onload=tmx(15)>',
    live: true,
  },
  {
    name: "a picture that counts readers",
    text: "![](https://counter.invalid/16.gif) ![a](//counter.invalid/16)",
  },
  {
    name: "another host as a path",
    text: "[a](//gotcha.invalid/17) [b](/\\gotcha.invalid) [c](https:/\\u:p@gotcha.invalid)",
  },
  {
    name: "a comment that hides a tag",
    text: "<!-- --!><img src=. onerror=tmx(18)> --> <![CDATA[<img src=. onerror=tmx(18)>]]>",
    live: true,
  },
  {
    name: "a cover over the page",
    text: '<form action=https://gotcha.invalid/19><button style="position:fixed;inset:0">Sign in</button></form><style>*{background:url(//gotcha.invalid)}</style><base href=//gotcha.invalid><meta http-equiv=refresh content="9;//gotcha.invalid">',
  },
  {
    name: "a name that the page relies on",
    text: "<img name=cookie id=location> [^constructor] [^__proto__]\n\n[^constructor]: a\n\n[^__proto__]: b",
  },
  {
    name: "letters that turn the line around",
    text: "\u202e\u2066abc\u2067 [\u202elink](https://example.org) \u0001\ufffe`\u2069`",
  },
  { name: "a template", text: "{{tmx(22)}} #{tmx(22)} <%= tmx(22) %> [[insight:1|<b>x</b>]]" },
];
