import { Circle, CircleCheck } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FirstSteps as Steps } from "@/domain/people/first-steps-query";

const rows = [
  {
    key: "insights",
    label: "Write down one thing you know",
    href: "/insights/new",
    why: "One claim, how sure you are, how to use it and where it ends. Ten minutes are enough.",
    or: { label: "import what you have", href: "/insights/import" },
  },
  {
    key: "people",
    label: "Invite people",
    href: "/admin/invitations",
    why: "One address or a pasted list; everybody gets a link of their own.",
  },
  {
    key: "paths",
    label: "Make a path for whoever is new",
    href: "/paths/new?outline=first-month",
    why: "Begin with an outline of a first month, and put your insights under its headings.",
  },
  {
    key: "teams",
    label: "Make a team",
    href: "/teams",
    why: "What it follows decides what is new for its people.",
  },
  {
    key: "topics",
    label: "Add topics",
    href: "/admin/topics",
    why: "Ten to twenty that everybody shares keep things findable.",
  },
] as const;

/** How to begin with an empty Tidemark. */
export function FirstSteps({ steps }: { steps: Steps }) {
  return (
    <Section
      title="First steps"
      intro="In any order, and each can wait. This list goes once the first two are done."
    >
      <ol className="grid max-w-3xl divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={row.key} className="flex gap-3 py-3">
            {steps[row.key] ? (
              <CircleCheck role="img" aria-label="Done" className="mt-1 size-5 shrink-0 text-kelp" />
            ) : (
              <Circle role="img" aria-label="To do" className="mt-1 size-5 shrink-0 text-muted" />
            )}
            <span>
              <TextLink href={row.href}>{row.label}</TextLink>
              {"or" in row && (
                <>
                  {", or "}
                  <TextLink href={row.or.href}>{row.or.label}</TextLink>
                </>
              )}
              <span className="block text-15 text-muted">{row.why}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
