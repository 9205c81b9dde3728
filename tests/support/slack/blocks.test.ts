import { describe, expect, test } from "vitest";
import { assertBlocks, blockProblems, type Surface } from "./blocks";
import { viewProblems } from "./view-rules";

const long = (length: number) => "x".repeat(length);
const plain = (text: string) => ({ type: "plain_text", text });
const words = (text: string) => ({ type: "mrkdwn", text });
const section = (text: string, more = {}) => ({ type: "section", text: words(text), ...more });
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`Option ${index}`), value: `${index}` }));
const button = (more = {}) => ({ type: "button", text: plain("Open"), action_id: "open.it", ...more });
const actions = (...elements: unknown[]) => ({ type: "actions", elements });
const input = (element: unknown) => ({ type: "input", block_id: "in", label: plain("Title"), element });
const many = (count: number) => Array.from({ length: count }, () => ({ type: "divider" }));

const card = [
  { type: "header", text: plain(long(150)) },
  section(long(3000), { block_id: long(255), accessory: button({ value: long(2000), style: "primary" }) }),
  { type: "section", fields: Array.from({ length: 10 }, () => words(long(2000))) },
  {
    type: "context",
    elements: [words("a"), { type: "image", image_url: "https://a.example/p", alt_text: "p" }],
  },
  { type: "image", image_url: "https://a.example/p.png", alt_text: long(2000), title: plain("A picture") },
  actions(
    button(),
    { type: "static_select", action_id: "a", options: options(100), placeholder: plain("Choose") },
    { type: "overflow", action_id: "b", options: options(5) },
    { type: "datepicker", action_id: "c", initial_date: "2026-11-22" },
    { type: "radio_buttons", action_id: "d", options: options(10), initial_option: options(10)[3] },
    { type: "checkboxes", action_id: "e", options: options(10), initial_options: options(2) },
  ),
  { type: "divider" },
];

test("lets pass what stands at every limit", () => {
  for (const surface of ["message", "unfurl", "modal", "home"] as const) assertBlocks(card, { surface });
  expect(blockProblems(many(50), { surface: "message" })).toEqual([]);
  expect(blockProblems(many(100), { surface: "home" })).toEqual([]);
});

const refusals: [string, unknown[], Surface?][] = [
  ["more than 50 blocks", many(51)],
  ["more than 100 blocks in a modal", many(101), "modal"],
  ["no block", []],
  ["an unknown block", [{ type: "card" }]],
  ["a misspelled field", [section("a", { blockid: "a" })]],
  ["a text without words", [section("")]],
  ["a text over 3,000", [section(long(3001))]],
  ["a section without anything", [{ type: "section" }]],
  ["eleven fields", [{ type: "section", fields: Array.from({ length: 11 }, () => words("a")) }]],
  ["a field over 2,000", [{ type: "section", fields: [words(long(2001))] }]],
  ["a header in mrkdwn", [{ type: "header", text: words("a") }]],
  ["a header over 150", [{ type: "header", text: plain(long(151)) }]],
  ["an image without words", [{ type: "image", image_url: "https://a.example/p" }]],
  ["an image at no address", [{ type: "image", image_url: "/p.png", alt_text: "p" }]],
  ["a script as an address", [actions(button({ url: "javascript:alert(1)" }))]],
  [
    "eleven words in a context",
    [{ type: "context", elements: Array.from({ length: 11 }, () => words("a")) }],
  ],
  ["26 elements", [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `${n}` })))]],
  ["a button over 75", [actions(button({ text: plain(long(76)) }))]],
  ["a value over 2,000", [actions(button({ value: long(2001) }))]],
  ["a style of our own", [actions(button({ style: "secondary" }))]],
  ["an action_id over 255", [actions(button({ action_id: long(256) }))]],
  ["one action_id twice in a block", [actions(button(), button())]],
  ["one block_id twice", [section("a", { block_id: "a" }), section("b", { block_id: "a" })]],
  ["a block_id over 255", [section("a", { block_id: long(256) })]],
  ["101 options", [actions({ type: "static_select", action_id: "a", options: options(101) })]],
  ["no options", [actions({ type: "static_select", action_id: "a", options: [] })]],
  ["six in an overflow", [actions({ type: "overflow", action_id: "a", options: options(6) })]],
  ["eleven boxes", [actions({ type: "checkboxes", action_id: "a", options: options(11) })]],
  [
    "an option over 75",
    [actions({ type: "overflow", action_id: "a", options: [{ text: plain(long(76)), value: "a" }] })],
  ],
  [
    "a first choice that is none",
    [actions({ type: "radio_buttons", action_id: "a", options: options(2), initial_option: options(3)[2] })],
  ],
  ["a text field among actions", [actions({ type: "plain_text_input", action_id: "a" })]],
  ["a button as an input", [input(button())], "modal"],
  ["a date of another form", [actions({ type: "datepicker", action_id: "a", initial_date: "22.11.2026" })]],
  [
    "a confirmation over its limits",
    [
      actions(
        button({
          confirm: { title: plain(long(101)), text: plain("a"), confirm: plain("a"), deny: plain("a") },
        }),
      ),
    ],
  ],
  ["rich text in an unfurl", [{ type: "rich_text", elements: [] }], "unfurl"],
  ["an input in an unfurl", [input({ type: "plain_text_input", action_id: "a" })], "unfurl"],
];

test.each(refusals)("refuses %s", (_name, blocks, surface = "message") => {
  expect(blockProblems(blocks, { surface })).not.toEqual([]);
  expect(() => assertBlocks(blocks, { surface })).toThrow("Slack refuses these blocks");
});

describe("views", () => {
  const modal = {
    type: "modal",
    title: plain(long(24)),
    submit: plain(long(24)),
    private_metadata: long(3000),
    blocks: [
      input({ type: "plain_text_input", action_id: "a", max_length: 3000, initial_value: long(3000) }),
    ],
  };
  test.each([
    ["a title over 24", { title: plain(long(25)) }],
    ["a button over 24", { submit: plain(long(25)) }],
    ["metadata over 3,000", { private_metadata: long(3001) }],
    ["a field without a way to submit", { submit: undefined }],
    ["no title", { title: undefined }],
    ["the home's type", { type: "home" }],
    ["what Slack does not know", { color: "#fff" }],
  ])("refuses %s", (_name, change) => {
    expect(viewProblems(modal, "modal")).toEqual([]);
    expect(viewProblems({ ...modal, ...change }, "modal")).not.toEqual([]);
  });
});
