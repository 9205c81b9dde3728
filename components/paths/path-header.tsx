import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import type { PathStatus } from "@/domain/paths/path-query";
import { statusChips } from "./path-words";

type PathHeaderProps = {
  path: { title: string; forWhom: string; status: PathStatus };
  actions?: ReactNode;
};

/** What the path is called, whom it is for, and how it stands with it. */
export function PathHeader({ path: { title, forWhom, status }, actions }: PathHeaderProps) {
  const chip = statusChips[status];
  return (
    <PageHeader
      crumbs={[{ label: "Paths", href: "/paths" }]}
      title={
        <>
          <span dir="auto" className="wrap-anywhere">
            {title}
          </span>{" "}
          {chip && (
            <span className="font-sans tracking-normal">
              <Chip tone={chip.tone} reason={chip.reason}>
                {chip.word}
              </Chip>
            </span>
          )}
        </>
      }
      intro={
        forWhom && (
          <p dir="auto" className="wrap-anywhere">
            {forWhom}
          </p>
        )
      }
      actions={actions}
    />
  );
}
