package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles found on one core, on two, and by two executors in processes of their own are the same. */
@Tag("cluster")
class RolesOnClusterTest {
  @TempDir Path folder;

  @Test
  void whereTheyAreFoundDoesNotMatter() throws Exception {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", "data-sample").mustBe(0);
    for (String job : new String[] {"conversations", "journeys", "heroes", "rfm", "roles"}) {
      lake.run(job).mustBe(0);
    }
    Map<String, String> onTwoCores = lake.fingerprints();
    assertThat(lake.rows("SELECT verdict FROM role_quality")).containsExactly("distinct");

    run(ChildRun.of(Map.of("spark.master", "local[1]")), lake);
    assertThat(lake.fingerprints()).isEqualTo(onTwoCores);

    run(ChildRun.onCluster(folder.resolve("spark")), lake);
    assertThat(lake.fingerprints()).isEqualTo(onTwoCores);
  }

  private static void run(ChildRun child, TestLake lake) throws IOException, InterruptedException {
    assertThat(child.start("roles", "--lake", lake.folder().toString()).waitFor()).isZero();
  }
}
