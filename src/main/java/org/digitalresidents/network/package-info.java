/**
 * Who replies to whom, and where that puts each member: reach (PageRank), hubs and authorities
 * (HITS), bridges (betweenness), reciprocity. Reads {@code community} and {@code reply}; writes
 * {@code member_centrality}. Sources: definitions C3, G3; methods 2, 7.2.
 *
 * <p>The graph of a community fits one task: an edge is twelve bytes and a member a few numbers, so
 * ranks are computed in plain arrays, in the order of ids, and are the same whatever the
 * partitions.
 */
package org.digitalresidents.network;
