import { Code } from "@/components/ui/code";
import { Notice } from "@/components/ui/notice";

/** Said to everybody alike, so that it tells nothing about the address. */
export function KeptMailNotice() {
  return (
    <Notice kind="attention" title="No mail leaves this server" className="mb-6">
      No mail server is set up here. Administrators find the mail under Deliveries, and whoever runs the
      server can make a link with <Code>npm run admin -- sign-in-link</Code>.
    </Notice>
  );
}
