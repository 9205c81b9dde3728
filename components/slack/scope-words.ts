import type { ScopePurpose } from "@/domain/slack/scopes-query";

type Words = { what: string; without: string };

/** What each permission is for, and what is missing without it, for somebody who has never heard of a scope. */
export const purposeWords: Record<ScopePurpose, Words> = {
  previews: {
    what: "Show what stands behind links to insights, paths and initiatives",
    without: "Links are only links: nobody sees a preview.",
  },
  command: {
    what: "Answer /tidemark, and offer “Find what we know” and “Save as insight” on messages",
    without: "Neither the command nor the two shortcuts exist.",
  },
  messages: {
    what: "Send people their questions, and answer in threads",
    without: "Questions go by mail, and no thread is answered.",
  },
  conversation: {
    what: "Read what people write to Tidemark directly, and look whether a question has arrived",
    without: "A direct message gets no answer, and a question whose delivery is in doubt is not sent again.",
  },
  channels: {
    what: "Notice in public channels it was invited to that an initiative is spoken of",
    without: "Mentions of initiatives in public channels are not noticed.",
  },
  people: {
    what: "Know people by their confirmed mail address, and notice when they leave",
    without: "Everybody has to connect their account once, by signing in.",
  },
  "private-channels": {
    what: "The same in private channels it was invited to",
    without:
      "Mentions of initiatives in private channels are not noticed. That is fine if you do not want it.",
  },
};
