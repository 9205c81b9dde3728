import { PlainProblem } from "@/config/plain-problem";
import { rotateKey as renewTokens } from "@/domain/slack/rotate-key";
import { say } from "./say";

const operator = { kind: "system", name: "command line" } as const;

/** Encrypts what is stored with the present ENCRYPTION_KEY; says when the one before is of no use any more. */
export async function rotateKey() {
  const { renewed, unreadable } = await renewTokens(operator);
  say(renewed === 1 ? "1 token is encrypted with the present key." : `${renewed} tokens are encrypted anew.`);
  if (unreadable.length > 0)
    throw new PlainProblem(
      `Neither key opens the token of ${unreadable.join(", ")}. Set ENCRYPTION_KEY_BEFORE to the key that was used, or install Tidemark there again.`,
    );
  say("Nothing needs the key before: take ENCRYPTION_KEY_BEFORE away.");
}
