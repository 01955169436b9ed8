/** How deep a claim's line goes: 1 (firm ground) to 5. */
export type Depth = 1 | 2 | 3 | 4 | 5;

/** How many claims there are at each depth; zeros included. */
export type DepthCounts = Record<Depth, number>;

/** What the profile needs to know of a claim; whatever else a claim carries is handed through. */
export interface ProfileClaim {
  id: string;
  depth: Depth;
  group: string;
}

/** Claims that stand together. `claims` is empty where the profile is `counted`. */
export interface ProfileGroup<Claim> {
  group: string;
  total: number;
  counts: DepthCounts;
  claims: Claim[];
}

/** The claim profile. At most one of `labelled` and `counted` is true. */
export interface Profile<Claim> {
  total: number;
  counts: DepthCounts;
  /** Few enough for a visible label at each line. */
  labelled: boolean;
  /** Too many for a line each: each group tells its counts by depth instead. */
  counted: boolean;
  groups: ProfileGroup<Claim>[];
}

/** Of how many claims a profile has a line each at most, and of how many each line has a label. */
export interface ProfileLimits {
  lines: number;
  labels: number;
}

/** Draws the claim profile: groups in the order in which they first occur, their claims in the order given. */
export function drawProfile<Claim extends ProfileClaim>(
  claims: readonly Claim[],
  { lines, labels }: ProfileLimits,
): Profile<Claim> {
  const counted = claims.length > lines;
  const groups = [...Map.groupBy(claims, ({ group }) => group)].map(([group, own]) => ({
    group,
    total: own.length,
    counts: countDepths(own),
    claims: counted ? [] : own,
  }));
  return { total: claims.length, counts: countDepths(claims), labelled: claims.length <= labels, counted, groups };
}

function countDepths(claims: readonly ProfileClaim[]): DepthCounts {
  const counts: DepthCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { depth } of claims) counts[depth] += 1;
  return counts;
}
