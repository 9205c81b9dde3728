import type { DemoInsight } from "../demo-insight";

export const passwordExpiry: DemoInsight = {
  slug: "password-expiry",
  author: "platform.engineer",
  reviewer: "leaving.engineer",
  topics: ["security-policy", "engineering-practice"],
  audience: ["keel"],
  publishedDaysAgo: 410,
  reviewMonths: 12,
  halfLifeYears: 5,
  checks: [
    {
      by: "platform.engineer",
      daysAgo: 58,
      checked:
        "Read the wording of revision 4 again against our account policy: it still says to change on compromise only.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "The ninety-day rule is out of the account policy.",
      by: "platform.engineer",
      daysAgo: 150,
    },
  ],
  followers: ["engineering.manager", "product.manager"],
  content: {
    statement:
      "Forcing regular password changes adds little protection, because people alter the old one predictably; change on evidence of compromise instead.",
    summary:
      "When people must change a password, they tend to vary the old one, and an attacker who knows the old one finds the new one quickly. US federal guidance first advised against periodic changes and in 2025 ruled them out. Ask for length, block known-breached values, and force a change only after a compromise.",
    certainty: "high",
    certaintyReason:
      "High for the policy, on which the study and two revisions of federal guidance agree; medium for the exact rates of attack.",
    businessContext:
      "Forced changes fill the support queue, annoy everybody and make passwords no better. Customers' questionnaires still ask for them, so we need an answer that holds.",
    goals: [
      {
        id: "g1",
        text: "Our account policy asks for a change after evidence of compromise, and at no fixed interval.",
      },
      { id: "g2", text: "New passwords are screened against known-breached values." },
    ],
    nonGoals: [{ id: "n1", text: "To decide on rotating machine credentials." }],
    limitations: [
      {
        id: "l1",
        text: "The passwords are those of one institution, from before password managers were common.",
      },
      {
        id: "l2",
        text: "The guidance is US federal; other regimes and contracts may still demand rotation.",
      },
      {
        id: "l3",
        text: "It counts on other defences: screening against breached lists, throttling, ideally a second factor.",
      },
      { id: "l4", text: "Service credentials are a separate case." },
    ],
    usageDo: [
      { id: "d1", text: "Require length, and block values known from breaches." },
      { id: "d2", text: "Force a change after a compromise." },
    ],
    usageDont: [
      {
        id: "x1",
        text: "Drop expiry and change nothing else: weak passwords without a second factor stay weak.",
      },
    ],
    usageNotes:
      "For a questionnaire that asks for a new secret every ninety days: answer with this record and the guidance's number, and say what we do instead. Where a contract demands rotation, the contract holds. Ask Demo Platform Engineer.",
    background:
      "Expiry was meant to limit how long a stolen password is useful. That works only if the new one cannot be guessed from the old one, which nobody had tested on a large set of real accounts.",
    method:
      "Zhang, Monrose and Reiter had the successive passwords of over 7,700 accounts at one university and searched for each new one by transforming the one before.",
    evaluation:
      "17% of the new passwords were guessed within five online tries, and 41% offline in seconds. The guidance followed: *should not* require periodic change (revision 3, 2017), *shall not* (revision 4, 2025), change on compromise.",
    openQuestions: "How do the rates look where most people use a password manager?",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Zhang, Monrose, Reiter 2010: The security of modern password expiration",
        source: "10.1145/1866307.1866328",
        method: "New passwords searched for from the old ones",
        sample: "over 7,700 accounts at one university",
        publishedOn: "2010",
        keyFigures: "**17%** guessed within five online tries, **41%** offline in seconds.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "NIST 2017: SP 800-63B, Digital identity guidelines, revision 3",
        source: "10.6028/NIST.SP.800-63b",
        method: "Federal guidance",
        publishedOn: "2017",
        keyFigures: "Verifiers *should not* require periodic change.",
      },
      {
        id: "e3",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "NIST 2025: SP 800-63B-4, Digital identity guidelines, revision 4",
        source: "10.6028/NIST.SP.800-63B-4",
        method: "Federal guidance",
        publishedOn: "2025",
        keyFigures: "Verifiers *shall not* require periodic change; change on compromise.",
        note: "Makes a rule of what revision 3 had advised.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "When must a password be changed under the current guidance of NIST?",
        answer: "Once there is evidence of compromise, and not by the calendar.",
      },
    ],
  },
};
