import { ArrowLeft, ArrowRight } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

type ChangeStepsProps = {
  /** The numbers of all revisions that this reader may see. */
  numbers: number[];
  from: number;
  to: number;
  href: string;
};

/** Leads through a record's changes one by one. */
export function ChangeSteps({ numbers, from, to, href }: ChangeStepsProps) {
  const ordered = [...numbers].sort((one, other) => one - other);
  const before = ordered[ordered.indexOf(from) - 1];
  const after = ordered[ordered.indexOf(to) + 1];
  return (
    <>
      {before !== undefined && (
        <LinkButton href={`${href}/compare/${before}..${from}`} size="small">
          <ArrowLeft aria-hidden />
          The change before
        </LinkButton>
      )}
      {after !== undefined && (
        <LinkButton href={`${href}/compare/${to}..${after}`} size="small">
          The next change
          <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </>
  );
}
