import type { ErrorClass } from '@/lib/handlers/request/exchange';

/** Why no connection was made, already in the words an operator reads. */
export class UnreachableTarget extends Error {
  override readonly name = 'UnreachableTarget';
  readonly errorClass: ErrorClass;

  constructor(errorClass: ErrorClass, message: string) {
    super(message);
    this.errorClass = errorClass;
  }
}
