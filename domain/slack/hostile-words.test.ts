import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicAddress } from "@/config/environment";
import { hostileWords } from "@/tests/support/hostile-words";
import { assertBlocks } from "@/tests/support/slack/blocks";
import { liveProblems } from "@/tests/support/slack/live-text";
import { makers } from "@/tests/support/slack-makers";

/*
 * S8: whatever people write, nothing of it is live in Slack. Files that make blocks of what they are given are asked here
 * with hostile words in every place; those that look up what they say are asked by what people do, in
 * `hostile-flows.test.ts`.
 */
const byWhatPeopleDo = [
  ...["answer-words", "connect-offer", "home-buttons", "mute-reply", "related-reply", "save-as-insight"],
  ...["search-reply", "share-insight", "word-buttons"],
];

const homes = [publicAddress()];

test.each(Object.entries(makers))("S8: nothing that people write is live in %s", (_, make) => {
  for (const [name, words] of Object.entries(hostileWords))
    for (const { surface, blocks, ...other } of make(words)) {
      assertBlocks(blocks, { surface });
      expect([name, ...liveProblems({ blocks, ...other }, homes)]).toEqual([name]);
    }
});

test("each file that makes blocks is asked", () => {
  const files = readdirSync("domain/slack").filter((name) => /^[a-z-]+\.ts$/.test(name));
  const making = files.filter((name) =>
    /block-parts"|plain_text|"mrkdwn"/.test(readFileSync(`domain/slack/${name}`, "utf8")),
  );
  const asked = [...Object.keys(makers), ...byWhatPeopleDo];
  expect(making.map((name) => name.replace(".ts", "")).filter((name) => !asked.includes(name))).toEqual([]);
});
