package org.digitalresidents.table;

import java.io.Serializable;
import java.util.List;

/**
 * How the rows of a large table lie in its files: one segment a calendar month (UTC) of an instant
 * column, in each segment a fixed number of buckets by hash, in each bucket sorted. Later passes
 * are cheap because of it; nothing is right or wrong because of it.
 *
 * @param segmentBy the instant column whose month is the segment
 * @param bucketBy columns whose hash is the bucket
 * @param sortBy columns by which a bucket's rows are sorted
 */
public record Layout(String segmentBy, List<String> bucketBy, List<String> sortBy)
    implements Serializable {}
