import { demoKey } from "../demo-dates";

/** Something that was said before anybody opens the page; `link` is told to Tidemark, as Slack tells it of every link. */
export type DemoWords = { channel: string; by: string; minutesAgo: number; words: string; isLink?: true };

/** A few words in each channel, which show or say what can be tried there. */
export function demoTalk(address: string, initiative: string | null): DemoWords[] {
  const insight = (slug: string) => `${address}/i/${demoKey(slug)}`;
  return [
    {
      ...{ channel: "growth", by: "product.lead", minutesAgo: 190 },
      words:
        "We have eleven plans on the pricing page now. Is adding more options hurting how people choose?",
    },
    {
      ...{ channel: "growth", by: "product.manager", minutesAgo: 184 },
      words: "I remember a record about that. The menu of a message (⋯) has *Find what we know*.",
    },
    {
      ...{ channel: "growth", by: "senior.researcher", minutesAgo: 12, isLink: true },
      words: `This one, before we cut anything: ${insight("choice-overload-conditional")}`,
    },
    {
      ...{ channel: "research-requests", by: "new.pm", minutesAgo: 95 },
      words:
        "How many people do we need for a usability test of the sign-up? `/tidemark five users` may know.",
    },
    {
      ...{ channel: "research-requests", by: "senior.researcher", minutesAgo: 40, isLink: true },
      words: `New here? Begin with this: ${address}/paths/${demoKey("new-product-manager", "path")}`,
    },
    {
      ...{ channel: "research-requests", by: "research.lead", minutesAgo: 11, isLink: true },
      words: `And this is for those whom it concerns: ${insight("missed-is-not-unseen")}`,
    },
    {
      ...{ channel: "museum-site", by: "product.manager", minutesAgo: 130 },
      words:
        "Tidemark listens in this channel. Ask about our late-opening tickets and the homepage, and look at the thread.",
    },
    ...(initiative
      ? [
          {
            ...{ channel: "museum-site", by: "product.manager", minutesAgo: 10, isLink: true as const },
            words: `What we know for the tickets so far: ${address}/initiatives/${initiative}`,
          },
        ]
      : []),
    {
      ...{ channel: "engineering-council", by: "engineering.manager", minutesAgo: 75 },
      words:
        "The council meets soon. Anything on waiting pull requests and the ninety-day password rule belongs in the one-pager.",
    },
    {
      ...{ channel: "claims", by: "senior.researcher", minutesAgo: 60 },
      words:
        "Four of the eight drivers stopped at the plate number: the error came on the last page only. Somebody should *Save as insight* from the menu of this message.",
    },
    {
      ...{ channel: "payments", by: "analyst", minutesAgo: 50 },
      words:
        "Private channel: Tidemark hears nothing here, but a link still unfolds for those who are in it.",
    },
    {
      ...{ channel: "with-northlight-agency", by: "product.lead", minutesAgo: 30, isLink: true },
      words: `Another company reads along here, so a link stays a link: ${insight("banner-blindness")}`,
    },
  ];
}
