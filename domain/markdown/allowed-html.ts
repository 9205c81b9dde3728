import type { Options } from "rehype-sanitize";

/**
 * All that an author's text may become. Ids are made by us and carry a prefix, and no HTML of authors is parsed, so
 * nothing needs to be renamed here; a second prefix would part footnotes from their numbers.
 */
export const allowedHtml: Options = {
  tagNames: [
    ...["p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "section", "div"],
    ...["table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "del", "code", "sup", "input"],
  ],
  attributes: {
    "*": [["dir", "auto", "ltr", "rtl"]],
    a: [
      ...["href", "id", "ariaLabel", "ariaDescribedBy", "dataFootnoteRef", "dataFootnoteBackref"],
      ["rel", "nofollow", "noopener", "noreferrer"],
      ["className", "data-footnote-backref"],
    ],
    code: [["className", /^language-[\w+#.-]{1,30}$/]],
    div: [["className", "table-scroll"], ["role", "region"], ["tabIndex", 0], "ariaLabel"],
    input: [["type", "checkbox"], ["disabled", true], ["checked", true], "ariaLabel"],
    li: ["id", ["className", "task-list-item"]],
    ol: ["start", ["className", "contains-task-list"]],
    p: ["id", ["className", "sr-only"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: Object.fromEntries(["thead", "tbody", "tr", "th", "td"].map((name) => [name, ["table"]])),
  protocols: { href: ["http", "https", "mailto"] },
  required: { input: { type: "checkbox", disabled: true } },
  clobber: [],
};
