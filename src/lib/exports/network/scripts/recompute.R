# Recomputes three numbers of results.csv from nodes.csv and ties.csv, and says whether they agree.
# Recalcule trois chiffres de results.csv à partir de nodes.csv et ties.csv, et dit s'ils concordent.
#
#   Rscript recompute.R [folder]
#
# Base R only. For more: igraph::read_graph("network.graphml", format = "graphml").

arguments <- commandArgs(trailingOnly = TRUE)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder <- if (length(arguments) > 0) arguments[1] else if (length(script) > 0) dirname(script[1]) else "."

table_of <- function(name) {
  read.csv(file.path(folder, name), colClasses = "character", encoding = "UTF-8", check.names = FALSE)
}
values <- function(name, key) {
  table <- table_of(name)
  setNames(table$value, table[[key]])
}

people <- table_of("nodes.csv")$id
ties <- table_of("ties.csv")
most_shared <- as.numeric(values("definitions.csv", "definition")[["bridgingOverlap"]])

neighbours <- split(c(ties$target, ties$source), factor(c(ties$source, ties$target), levels = people))

# Pendant where an end has no other tie; else bridging where few neighbours are shared.
position <- function(source, target) {
  a <- neighbours[[source]]
  b <- neighbours[[target]]
  if (length(a) == 1 || length(b) == 1) return("pendant")
  shared <- length(intersect(a, b))
  others <- length(a) + length(b) - 2 - shared
  if (shared / others <= most_shared) "bridging" else "embedded"
}

weak <- ties[ties$class == "weak", ]
weak_ties <- table(factor(c(weak$source, weak$target), levels = people))
places <- if (nrow(weak) == 0) character(0) else mapply(position, weak$source, weak$target)
share <- function(part, whole) if (whole == 0) NA else part / whole

recomputed <- c(
  "weak-ties-per-member" = if (length(people) == 0) NA else median(as.integer(weak_ties)),
  "members-with-three-weak-ties" = share(sum(weak_ties >= 3), length(people)),
  "weak-bridging-share" = share(sum(places == "bridging"), sum(places != "pendant"))
)

stated <- values("results.csv", "indicator")
agree <- TRUE
for (name in names(recomputed)) {
  value <- recomputed[[name]]
  told <- stated[name]
  if (is.na(told) || told == "") {
    verdict <- "not told"
  } else if (is.na(value) || abs(value - as.numeric(told)) > 1e-9 * max(1, abs(value))) {
    verdict <- "DIFFERS"
  } else {
    verdict <- "same"
  }
  agree <- agree && verdict != "DIFFERS"
  cat(name, "recomputed", format(value, digits = 15), "stated", told, verdict, "\n")
}
quit(status = if (agree) 0 else 1)
