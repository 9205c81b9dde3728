"use client";

import { FailedPage } from "@/components/layout/failed-page";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <FailedPage {...props} />;
}
