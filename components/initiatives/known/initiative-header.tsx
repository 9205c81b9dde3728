import { Fold } from "@/components/insights/record/fold";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import type { Stage } from "@/domain/initiatives/initiative-input";
import type { InitiativePerson, Visibility } from "@/domain/initiatives/initiative-query";
import { InitiativeChips } from "./initiative-chips";
import { peopleWords } from "./people-words";

type InitiativeHeaderProps = {
  initiative: {
    title: string;
    language: string;
    stage: Stage;
    visibility: Visibility;
    people: InitiativePerson[];
    teams: { name: string }[];
    owner: { name: string };
    briefHtml: string;
  };
  /** Null for whoever may not change it. */
  editHref: string | null;
};

/** What it is called, where it stands and who is on it; the brief for whoever wants to read it. */
export function InitiativeHeader({ initiative, editHref }: InitiativeHeaderProps) {
  const { title, language, stage, visibility, briefHtml } = initiative;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Initiatives", href: "/initiatives" }]}
        title={
          <>
            <span lang={language} dir="auto" className="wrap-anywhere">
              {title}
            </span>{" "}
            <InitiativeChips stage={stage} visibility={visibility} />
          </>
        }
        intro={<p className="wrap-anywhere">{peopleWords(initiative)}</p>}
        actions={editHref && <LinkButton href={editHref}>Change it</LinkButton>}
      />
      {briefHtml && (
        <div className="-mt-4 mb-8">
          <Fold title="The brief">
            <div lang={language} className="pb-6">
              <Prose html={briefHtml} />
            </div>
          </Fold>
        </div>
      )}
    </>
  );
}
