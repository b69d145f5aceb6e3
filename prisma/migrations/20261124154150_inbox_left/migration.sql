-- AlterTable
ALTER TABLE "inbox_request" ADD COLUMN     "left_after_ms" INTEGER;
