import { expect, test } from "vitest";
import { isSignedBySlack } from "./slack-signature";

/** The worked example of Slack's page on verifying requests. */
const secret = "8f742231b10e8888abcd99yyyzzz85a5";
const timestamp = "1531420618";
const signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
const body = Buffer.from(
  "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
);

test("S1: Slack's own example is signed rightly, for five minutes before and after", () => {
  const isSigned = (secondsLater: number) =>
    isSignedBySlack(
      { timestamp, signature, body },
      secret,
      new Date((Number(timestamp) + secondsLater) * 1000),
    );
  expect([-301, -300, 0, 300, 301].map(isSigned)).toEqual([false, true, true, true, false]);
});
