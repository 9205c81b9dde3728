"use client";

import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/show-toast";

export function ToastSamples() {
  return (
    <>
      <Button onClick={() => showToast("Saved. Everybody sees it from now on.")}>Done</Button>
      <Button onClick={() => showToast("The mail could not be sent. It is tried again in a minute.", "harm")}>
        Failed
      </Button>
    </>
  );
}
