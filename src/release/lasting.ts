/** Names of files that hold a digest of their bytes: they may stand beside those of other releases. */
export const lasting = /-[0-9a-f]{12}-\d+\.(avif|webp)$/;
