# Credits are in 1/2520 of a point, means and deviations in thousandths of one.
# Makes reference.json from credits.csv with R and its psych package (alpha, Revelle 2022):
#   Rscript reference.R > reference.json
suppressMessages(library(psych))
credits <- read.csv("credits.csv")
total <- rowSums(credits)
reliability <- psych::alpha(credits, warnings = FALSE, check.keys = FALSE)$total
item <- function(id) {
  x <- credits[[id]]
  rest <- total - x
  sprintf(
    '"%s":{"facility":%.15g,"discrimination":%.15g,"efficiency":%.15g}', id, mean(x) / 2520, cor(x, rest),
    cov(x, rest) / cov(sort(x), sort(rest))
  )
}
scores <- sprintf('"mean":%.15g,"standardDeviation":%.15g', mean(total) / 2.52, sd(total) / 2.52)
consistency <- sprintf('"alpha":%.15g,"standardError":%.15g', reliability$raw_alpha, reliability$ase)
cat("{", scores, ",", consistency, ',"questions":{', paste(sapply(names(credits), item), collapse = ","), "}}\n", sep = "")
