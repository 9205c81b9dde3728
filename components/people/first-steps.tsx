import { Circle, CircleCheck } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

type Steps = { people: boolean; teams: boolean; topics: boolean };

const rows = [
  {
    key: "people",
    label: "Invite people",
    href: "/admin/invitations",
    why: "by single addresses or a pasted list",
  },
  { key: "teams", label: "Make a team", href: "/teams", why: "what a team must know is decided by team" },
  {
    key: "topics",
    label: "Add topics",
    href: "/admin/topics",
    why: "a short curated list keeps things findable",
  },
] as const;

/** The first things to do in a new installation; gone once all are done. */
export function FirstSteps({ steps }: { steps: Steps }) {
  if (rows.every((row) => steps[row.key])) return null;
  return (
    <Section title="First steps">
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.key} className="flex items-center gap-3">
            {steps[row.key] ? (
              <CircleCheck aria-label="Done" className="size-5 shrink-0 text-kelp" />
            ) : (
              <Circle aria-label="To do" className="size-5 shrink-0 text-muted" />
            )}
            <span>
              <TextLink href={row.href}>{row.label}</TextLink> <span className="text-muted">{row.why}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
