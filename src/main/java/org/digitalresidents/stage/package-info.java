/**
 * In which stage of the business life cycle is each member, 认知→兴趣→决策→忠诚, and how do they move? A
 * fold reads acts against rules that a person may write, and fills {@code member_stage}; from that
 * and {@code community} comes {@code stage_move}. Source: S3:4, S3:7, definitions B3.
 */
package org.digitalresidents.stage;
