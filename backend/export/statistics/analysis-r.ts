/**
 * The R script of a statistics folder: the whole comparison once more, in base R, from scores.csv; then set beside the
 * program's own numbers in results.csv. It ends with status 1 where any number or label differs. What it says comes
 * from words.csv, in the language of the export.
 */
export const analysisR = String.raw`# Recomputes the comparison of superior and average performers from scores.csv, in base R,
# and sets every number beside the one in results.csv. Run it in this folder: Rscript analysis.R

arguments <- commandArgs(FALSE)
file <- sub("^--file=", "", arguments[grep("^--file=", arguments)])
here <- if (length(file) > 0) dirname(file[1]) else "."

# Everything is read as text first: a code such as 01, T or NA must stay what it is.
read <- function(name) {
  table <- read.csv(file.path(here, name), colClasses = "character", encoding = "UTF-8",
    na.strings = "", check.names = FALSE)
  names(table)[1] <- sub("^[^A-Za-z]+", "", names(table)[1], useBytes = TRUE) # the byte order mark
  table
}
pairs <- function(table) setNames(as.list(table[[2]]), table[[1]])
words <- pairs(read("words.csv"))
settings <- pairs(read("settings.csv"))
number <- function(name) as.numeric(settings[[name]])
scores <- read("scores.csv")
results <- read("results.csv")

column <- c("mean-level" = "mean_level", "highest-level" = "highest_level",
  "frequency" = "frequency", "rate" = "rate_per_1000")[[settings$score]]
scores$value <- as.numeric(scores[[column]])
scores$presence <- as.numeric(scores$presence)

# Hedges' g and its 95 % interval, which pivots on the noncentral t distribution.
hedges <- function(x, y) {
  none <- c(g = NA, lower = NA, upper = NA)
  if (min(length(x), length(y)) < 2) return(none)
  df <- length(x) + length(y) - 2
  if (length(unique(c(x, y))) == 1) return(c(g = 0, lower = NA, upper = NA))
  pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  if (length(unique(x)) == 1 && length(unique(y)) == 1) return(none)
  d <- (mean(x) - mean(y)) / pooled
  j <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  scale <- sqrt(1 / length(x) + 1 / length(y))
  end <- function(probability) {
    away <- function(ncp) suppressWarnings(pt(d / scale, df, ncp)) - probability
    j * scale * uniroot(away, d / scale + c(-12, 12), extendInt = "downX", tol = 1e-10)$root
  }
  c(g = j * d, lower = end(0.975), upper = end(0.025))
}

welch <- function(x, y) {
  none <- c(t = NA, df = NA, p = NA)
  if (min(length(x), length(y)) < 2) return(none)
  if (length(unique(x)) == 1 && length(unique(y)) == 1) return(none)
  test <- t.test(x, y)
  c(t = unname(test$statistic), df = unname(test$parameter), p = test$p.value)
}

# The exact studentized permutation test. Beyond 200,000 assignments the program draws 20,000 at random with a seed of
# its own; then its p is taken over, and a p of R's own draws is printed beside it.
studentized <- function(z, first) {
  n1 <- nrow(first)
  n2 <- length(z) - n1
  sum1 <- colSums(matrix(z[first], nrow = n1))
  square1 <- colSums(matrix(z[first]^2, nrow = n1))
  spread1 <- square1 - sum1^2 / n1
  spread2 <- sum(z^2) - square1 - (sum(z) - sum1)^2 / n2
  least <- 1e-11 * max(z)^2
  spread1[spread1 < least] <- 0
  spread2[spread2 < least] <- 0
  difference <- sum1 / n1 - (sum(z) - sum1) / n2
  ifelse(abs(difference) <= 1e-12 * max(z), 0,
    difference / sqrt(spread1 / (n1 * (n1 - 1)) + spread2 / (n2 * (n2 - 1))))
}
known <- list()
assignments <- function(n, n1) {
  key <- paste(n, n1)
  if (is.null(known[[key]])) known[[key]] <<- combn(n, n1)
  known[[key]]
}
permutation <- function(x, y) {
  if (min(length(x), length(y)) < 2) return(list(p = NA, exact = TRUE))
  order <- order(c(x, y))
  z <- c(x, y)[order] - min(x, y)
  observed <- matrix(which(order <= length(x)), ncol = 1)
  exact <- choose(length(z), length(x)) <= 200000
  drawn <- if (exact) assignments(length(z), length(x)) else {
    set.seed(1)
    replicate(20000, sample(length(z), length(x)))
  }
  t <- abs(studentized(z, observed))
  extreme <- sum(abs(studentized(z, drawn)) >= t * (1 - 1e-9))
  extra <- if (exact) 0 else 1
  list(p = (extreme + extra) / (ncol(drawn) + extra), exact = exact)
}

one <- function(row) {
  mine <- scores[scores$competency == row$competency, ]
  values <- lapply(c("superior", "average"), function(group) {
    value <- mine$value[mine$group == group]
    value[!is.na(value)]
  })
  n <- sapply(c("superior", "average"), function(group) sum(mine$group == group))
  coded <- sapply(c("superior", "average"), function(group) sum(mine$presence[mine$group == group]))
  x <- values[[1]]
  y <- values[[2]]
  g <- hedges(x, y)
  t <- welch(x, y)
  test <- permutation(x, y)
  center <- function(v) if (length(v) > 0) mean(v) else NA
  data.frame(n1 = n[[1]], n2 = n[[2]], coded1 = coded[[1]], coded2 = coded[[2]],
    usable1 = length(x), usable2 = length(y),
    mean1 = center(x), sd1 = if (length(x) > 1) sd(x) else NA,
    mean2 = center(y), sd2 = if (length(y) > 1) sd(y) else NA,
    difference = center(x) - center(y),
    welch_t = t[["t"]], welch_df = t[["df"]], welch_p = t[["p"]],
    g = g[["g"]], g_lower = g[["lower"]], g_upper = g[["upper"]],
    p = if (test$exact) test$p else as.numeric(row$p), drawn_p = if (test$exact) NA else test$p)
}
again <- do.call(rbind, lapply(seq_len(nrow(results)), function(i) one(results[i, ])))

inFamily <- !is.na(again$p) & pmin(again$n1, again$n2) >= number("minGroupN") &
  again$coded1 + again$coded2 >= number("minCoded")
method <- c(bh = "BH", by = "BY", none = "none", holm = "holm", hochberg = "hochberg",
  bonferroni = "bonferroni")[[settings$correction]]
again$p_adjusted <- NA
again$p_adjusted[inFamily] <- p.adjust(again$p[inFamily], method)

# The rules, the first that applies. Reliability and the check of length are taken over from the program.
reliability <- as.numeric(results$reliability)
lengthFails <- results$length_fail == "1"
classify <- function(i) {
  r <- again[i, ]
  share <- c(r$coded1 / max(1, r$n1), r$coded2 / max(1, r$n2))
  if (min(r$n1, r$n2) < number("minGroupN")) return("R0_GROUP_N insufficient")
  if (r$coded1 + r$coded2 < number("minCoded")) {
    rare <- max(share) < number("rarePresence") && min(r$n1, r$n2) >= 2 * number("minGroupN")
    return(if (rare) "R1_RARE not-supported" else "R1_SPARSE insufficient")
  }
  if (!is.na(reliability[i]) && reliability[i] < number("minReliability")) return("R2_RELIABILITY insufficient")
  if (min(r$usable1, r$usable2) < 2 || is.na(r$g) || is.na(r$p_adjusted)) return("R2_UNDEFINED insufficient")
  if (r$p_adjusted <= number("alpha") && r$g >= number("minEffect"))
    return(if (lengthFails[i]) "R3_LENGTH insufficient" else "R3_DIFFERENTIATING differentiating")
  if (r$p_adjusted <= number("alpha") && r$g <= -number("minEffect")) return("R4_REVERSED not-supported")
  limit <- number("ruledOutEffect")
  ruledOut <- !is.na(r$g_lower) && r$g_lower >= -limit && r$g_upper <= limit
  if (min(share) >= number("presenceThreshold") && (abs(r$g) < number("thresholdMaxEffect") || ruledOut))
    return("R5_COMMON threshold")
  if (r$g != 0 && abs(r$g) >= number("minEffect"))
    return(if (r$g > 0) "R6_PROMISING insufficient" else "R6_REVERSED_TREND insufficient")
  if (max(share) < number("rarePresence")) return("R7_RARE not-supported")
  if (!is.na(r$g_upper) && r$g_upper <= limit) return("R8_NO_DIFFERENCE not-supported")
  "R8_IMPRECISE insufficient"
}
judged <- strsplit(vapply(seq_len(nrow(again)), classify, ""), " ")
again$rule <- vapply(judged, function(part) part[1], "")
again$label <- vapply(judged, function(part) part[2], "")

cat(words$title, "\n\n", sep = "")
shown <- data.frame(results$competency, round(again$g, 3), round(again$p, 4), round(again$p_adjusted, 4),
  unlist(words[again$label], use.names = FALSE), unlist(words[results$label], use.names = FALSE))
names(shown) <- c(words$competency, "g", "p", words$adjusted, words$here, words$program)
print(shown, row.names = FALSE)

cat("\n", words$differences, "\n", sep = "")
wrong <- 0
for (name in setdiff(names(again), c("label", "rule", "drawn_p"))) {
  theirs <- as.numeric(results[[name]])
  missing <- sum(is.na(theirs) != is.na(again[[name]]))
  gap <- abs(again[[name]] - theirs)
  apart <- gap > 1e-6 * pmax(1, abs(theirs))
  wrong <- wrong + missing + sum(apart, na.rm = TRUE)
  most <- if (all(is.na(gap))) 0 else max(gap, na.rm = TRUE)
  cat(sprintf("  %-12s %.2e%s\n", name, most, if (missing > 0) paste0("  (", missing, " ", words$missing, ")") else ""))
}
same <- again$label == results$label & again$rule == results$rule
wrong <- wrong + sum(!same)
cat(sprintf("  %-12s %d / %d\n", words$labels, sum(same), length(same)))
drawn <- which(!is.na(again$drawn_p))
if (length(drawn) > 0) {
  cat("\n", words$drawn, "\n", sep = "")
  error <- 4 * sqrt(2 * again$p[drawn] * (1 - again$p[drawn]) / 20000) + 1e-4
  far <- abs(again$drawn_p[drawn] - again$p[drawn]) > error
  wrong <- wrong + sum(far)
  for (i in drawn) cat(sprintf("  %-12s %.4f  %.4f\n", results$competency[i], again$drawn_p[i], again$p[i]))
}
cat("\n", if (wrong == 0) words$same else words$different, "\n", sep = "")
if (!interactive()) quit(status = if (wrong == 0) 0 else 1)
`
