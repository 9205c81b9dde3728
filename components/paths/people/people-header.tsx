import { buttonLook } from "@/components/ui/button-look";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

type PeopleHeaderProps = {
  path: { title: string };
  href: string;
  mayEnrol: boolean;
  hasPeople: boolean;
};

/** Which path's people these are, and what can be done with all of them. */
export function PeopleHeader({ path: { title }, href, mayEnrol, hasPeople }: PeopleHeaderProps) {
  return (
    <PageHeader
      title="People on this path"
      crumbs={[
        { label: "Paths", href: "/paths" },
        { label: title, href },
      ]}
      actions={
        <>
          {hasPeople && (
            <a
              href={`${href}/people/csv`}
              download
              data-command="Download the people as CSV"
              className={buttonLook()}
            >
              Download as CSV
            </a>
          )}
          {mayEnrol && (
            <LinkButton href={`${href}/people/add`} look="primary">
              Put people on it
            </LinkButton>
          )}
        </>
      }
    />
  );
}
