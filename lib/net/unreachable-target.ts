import type { ErrorClass } from '@/lib/handlers/request/exchange';

/** The reason why no connection was attempted; its message is shown to the operator. */
export class UnreachableTarget extends Error {
  override readonly name = 'UnreachableTarget';
  readonly errorClass: ErrorClass;

  constructor(errorClass: ErrorClass, message: string) {
    super(message);
    this.errorClass = errorClass;
  }
}
