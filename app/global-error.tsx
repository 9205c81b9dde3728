"use client";

import "./globals.css";
import "./fonts";
import { FailedPage } from "@/components/layout/failed-page";

/** The last net, under the layout itself; the theme is then the system's. */
export default function GlobalErrorPage(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>That did not work · Tidemark</title>
        <FailedPage {...props} />
      </body>
    </html>
  );
}
