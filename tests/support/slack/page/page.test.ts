import { expect, test } from "vitest";
import { drawBlocks } from "./blocks-html";
import { drawMrkdwn } from "./mrkdwn";

const names = { user: (id: string) => (id === "U1" ? "Ana" : id), channel: () => "growth" };

test.each([
  ["*bold* _slanted_ ~gone~", "<b>bold</b> <i>slanted</i> <s>gone</s>"],
  ["snake_case_name and 2*3*4", "snake_case_name and 2*3*4"],
  [
    "*<https://example.org/?a=1&amp;b=2|One &amp; two>*",
    '<b><a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noreferrer">One &amp; two</a></b>',
  ],
  ["<javascript:alert(1)|here>", '<a href="#" target="_blank" rel="noreferrer">here</a>'],
  ["<@U1> in <#C1>", '<span class="mention">@Ana</span> in <span class="mention">#growth</span>'],
  ["<!channel>", '<mark class="rings">@channel</mark>'],
  ["&lt;!channel&gt; &lt;b&gt;", "&lt;!channel&gt; &lt;b&gt;"],
  [
    "<img src=x onerror=alert(1)>",
    '<a href="#" target="_blank" rel="noreferrer">img src=x onerror=alert(1)</a>',
  ],
  ["`*not bold*`", "<code>*not bold*</code>"],
  ["&gt; said\nand then", "<blockquote>said</blockquote>and then"],
])("%s is drawn as Slack draws it", (source, drawn) => {
  expect(drawMrkdwn(source, names).html).toBe(drawn);
});

test("nothing in a block becomes HTML or an address that runs", () => {
  const hostile = `"><script>alert(1)</script>`;
  const plain = { type: "plain_text", text: hostile };
  const { html } = drawBlocks(
    [
      { type: "header", text: plain },
      { type: "image", image_url: "javascript:alert(1)", alt_text: hostile },
      {
        type: "actions",
        block_id: hostile,
        elements: [
          { type: "button", text: plain, action_id: hostile, value: hostile, url: "data:text/html,x" },
          {
            type: "static_select",
            action_id: "a",
            placeholder: plain,
            options: [{ text: plain, value: hostile }],
          },
        ],
      },
      {
        type: "input",
        block_id: "b",
        label: plain,
        hint: plain,
        element: { type: "plain_text_input", multiline: true, action_id: "c", initial_value: hostile },
      },
      { type: hostile },
    ],
    names,
  );
  expect(html).not.toContain("<script");
  expect(html).not.toMatch(/(href|src)="(javascript|data):/);
});
