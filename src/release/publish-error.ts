/** A publication cannot begin, or was not carried through; the message says why, in words for an editor. */
export class PublishError extends Error {
  override name = 'PublishError';
}

/** Something that is needed cannot be reached, or is too busy: that passes. */
export class PassingError extends PublishError {
  override name = 'PassingError';
}

/** Another publication is under way in the same place: that ends. */
export class BusyError extends PublishError {
  override name = 'BusyError';
}

/** The error of a release whose number another one has, or has gone past. */
export function tooLate(number: number, newest: number): PublishError {
  return new PublishError(`Release ${number} came too late: there is a release ${newest} already.`);
}
