/**
 * Evidence weight of every record of the demo on 1 March 2027 at midnight (UTC), worked out with a calculator from what
 * the record says: of each item its points (4, 3, 2, 1, less when it contradicts), the day its age counts from, its age, and
 * points × 0.5^(age / half-life); then the sum, which is never below 0.
 */
export const weighedAt = new Date("2027-03-01T00:00:00Z");

export const weightsByHand = `
choice-overload-jam, half-life 1826 days
  e1  +2  2000-07-01    9739 days  +0.049600
  e2  -4  2010-07-01    6087 days  -0.396800
  = 0.000000  (from -0.347200)
choice-overload-conditional, half-life 2922 days
  e1  +4  2010-07-01    6087 days  +0.943986
  e2  +3  2015-07-01    4261 days  +1.091805
  e3  -2  2000-07-01    9739 days  -0.198472
  = 1.837319
five-user-tests, half-life 3653 days
  e1  +3  1993-07-01   12296 days  +0.290974
  e2  -2  2001-07-01    9374 days  -0.337718
  = 0.000000  (from -0.046744)
five-user-tests-vary, half-life 3653 days
  e1  +3  2003-07-01    8644 days  +0.581838
  e2  +3  2012-07-01    5356 days  +1.085809
  = 1.667646
f-pattern-scanning, half-life 2192 days
  e1  +3  2006-07-01    7548 days  +0.275769
  e2  +2  2017-07-01    3530 days  +0.655014
  = 0.930783
inline-validation, half-life 2922 days
  e1  +3  2009-07-01    6452 days  +0.649268
  = 0.649268
banner-blindness, half-life 3653 days
  e1  +3  1998-07-01   10470 days  +0.411460
  e2  +4  1998-07-01   10470 days  +0.548614
  = 0.960074
fitts-target-size, half-life 7305 days
  e1  +4  1954-07-01   26541 days  +0.322358
  e2  +4  1992-07-01   12661 days  +1.203139
  = 1.525497
hick-hyman-choices, half-life 5479 days
  e1  +4  1952-07-01   27271 days  +0.126976
  e2  +4  1953-07-01   26906 days  +0.132977
  e3  +3  1985-07-01   15218 days  +0.437528
  = 0.697482
response-time-limits, half-life 5479 days
  e1  +2  1968-07-01   21427 days  +0.132977
  e2  +2  1993-07-01   12296 days  +0.422140
  = 0.555118
search-delay-costs-usage, half-life 2192 days
  e1  +4  2009-07-01    6452 days  +0.519995
  e2  +4  2009-07-01    6452 days  +0.519995
  = 1.039990
latency-sales-folklore, half-life 1096 days
  e1  +1  2001-07-01    9374 days  +0.002663
  e2  -4  2009-07-01    6452 days  -0.067599
  = 0.000000  (from -0.064936)
most-ideas-do-not-win, half-life 2922 days
  e1  +3  2009-07-01    6452 days  +0.649268
  e2  +3  2017-07-01    3530 days  +1.298536
  = 1.947804
sample-ratio-mismatch, half-life 3653 days
  e1  +4  2019-07-01    2800 days  +2.351378
  e2  +3  2018-07-01    3165 days  +1.645529
  = 3.996907
twymans-law, half-life 7305 days
  e1  +2  2020-07-01    2434 days  +1.587552
  e2  -2  2017-07-01    3530 days  -1.430748
  = 0.156804
peeking-inflates-false-positives, half-life 7305 days
  e1  +4  1969-07-01   21062 days  +0.542152
  e2  +4  2017-07-01    3530 days  +2.861495
  = 3.403648
cuped-variance-reduction, half-life 3653 days
  e1  +4  2013-07-01    4991 days  +1.551567
  = 1.551567
simpsons-paradox-berkeley, half-life 10958 days
  e1  +4  1973-07-01   19601 days  +1.157700
  = 1.157700
offline-accuracy-not-shipped, half-life 5479 days
  e1  +3  2012-07-01    5356 days  +1.523524
  = 1.523524
default-effect, half-life 3653 days
  e1  +3  2003-07-01    8644 days  +0.581838
  e2  +4  2019-07-01    2800 days  +2.351378
  e3  +2  2016-07-01    3895 days  +0.955119
  e4  -2  2014-07-01    4626 days  -0.831417
  = 3.056919
nudges-shrink-at-scale, half-life 2192 days
  e1  +4  2022-07-01    1704 days  +2.333714
  e2  +3  2022-07-01    1704 days  +1.750285
  e3  -2  2022-07-01    1704 days  -1.166857
  = 2.917142
sign-first-retracted, half-life 7305 days
  e1  0  withdrawn
  e2  +4  2020-07-01    2434 days  +3.175103
  = 3.175103
anchoring-replicates, half-life 5479 days
  e1  +2  1974-07-01   19236 days  +0.175451
  e2  +4  2014-07-01    4626 days  +2.227901
  = 2.403352
ego-depletion-original, half-life 1826 days
  e1  +2  1998-07-01   10470 days  +0.037581
  e2  -4  2016-07-01    3895 days  -0.911884
  e3  -4  2021-07-01    2069 days  -1.823768
  = 0.000000  (from -2.698071)
ego-depletion-not-replicated, half-life 2922 days
  e1  +4  2016-07-01    3895 days  +1.587778
  e2  +4  2021-07-01    2069 days  +2.448543
  e3  -3  2021-07-01    2069 days  -1.836407
  = 2.199913
peak-end-rule, half-life 5479 days
  e1  +3  1993-07-01   12296 days  +0.633211
  e2  +3  2022-07-01    1704 days  +2.418239
  = 3.051450
hawthorne-reanalysis, half-life 7305 days
  e1  +3  2011-07-01    5722 days  +1.743110
  e2  -2  2014-07-01    4626 days  -1.289431
  = 0.453678
spacing-effect, half-life 10958 days
  e1  +4  2006-07-01    7548 days  +2.481458
  e2  +4  2008-07-01    6817 days  +2.598893
  e3  +3  2014-07-01    4626 days  +2.238923
  = 7.319275
testing-effect, half-life 10958 days
  e1  +4  2006-07-01    7548 days  +2.481458
  e2  +4  2014-07-01    4626 days  +2.985231
  = 5.466689
forgetting-curve-replicated, half-life 10958 days
  e1  +2  2015-07-01    4261 days  +1.527478
  = 1.527478
learning-styles-unsupported, half-life 5479 days
  e1  +3  2008-07-01    6817 days  +1.266421
  = 1.266421
transactive-memory, half-life 5479 days
  e1  +3  1995-07-01   11566 days  +0.694474
  = 0.694474
code-review-spreads-knowledge, half-life 2922 days
  e1  +3  2013-07-01    4991 days  +0.918204
  e2  +2  2018-07-01    3165 days  +0.943986
  = 1.862190
small-reviews, half-life 2922 days
  e1  +1  2006-07-01    7548 days  +0.166875
  e2  +1  2018-07-01    3165 days  +0.471993
  = 0.638868
password-expiry, half-life 1826 days
  e1  +3  2010-07-01    6087 days  +0.297600
  e2  +3  2017-07-01    3530 days  +0.785550
  e3  +3  2025-07-01     608 days  +2.381704
  = 3.464854
ai-assistant-speedup-simple-task, half-life 365 days
  e1  +3  2023-07-01    1339 days  +0.235936
  e2  -3  2025-07-01     608 days  -0.945539
  = 0.000000  (from -0.709603)
ai-assistant-slowdown-experts, half-life 365 days
  e1  +3  2025-07-01     608 days  +0.945539
  e2  -1  2026-02-15     379 days  -0.486882
  = 0.458657
missed-is-not-unseen, half-life 3653 days
  e1  +2  1998-07-01   10470 days  +0.274307
  = 0.274307
f-as-layout, half-life 2192 days
  e1  +2  2006-07-01    7548 days  +0.183846
  = 0.183846
grouped-funds, half-life 1461 days
  e1  +3  2026-12-14      77 days  +2.892384
  = 2.892384
groups-before-cutting, half-life 2922 days
  e1  +2  2026-12-14      77 days  +1.963800
  = 1.963800
half-second-unnoticed, half-life 1826 days
  e1  +2  2027-01-19      41 days  +1.969114
  = 1.969114
price-on-a-wait, half-life 2922 days
  e1  +1  2006-07-01    7548 days  +0.166875
  = 0.166875
suggestions-kept, half-life 365 days
  e1  +3  2025-10-29     488 days  +1.187540
  = 1.187540
`;
