ALTER TABLE "study_findings" ADD COLUMN "dataset_id" uuid;--> statement-breakpoint
ALTER TABLE "study_findings" ADD CONSTRAINT "study_findings_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "study_findings_dataset" ON "study_findings" USING btree ("dataset_id");