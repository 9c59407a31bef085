package org.digitalresidents.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless browser, spoken to by its DevTools protocol. Notes what a page complains of and what
 * it asks the network for.
 */
public final class Chromium implements AutoCloseable {
  /** Set to "required" where its absence is a fault: in continuous integration. */
  private static final String SETTING = "DIGITAL_RESIDENTS_CHROMIUM";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Chromium(Path binary) throws IOException {
    profile = Files.createTempDirectory("chromium");
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(pageAddress()), new Listener())
            .join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", JSON.createObjectNode());
    }
  }

  /** The browser; the test is skipped where there is none, unless it is required. */
  public static Chromium open() {
    Optional<Path> binary = binary();
    if (!"required".equals(System.getenv(SETTING))) {
      Assumptions.assumeTrue(
          binary.isPresent(), "No chromium on the PATH: the page is not looked at.");
    }
    try {
      return new Chromium(
          binary.orElseThrow(
              () -> new IllegalStateException("No chromium on the PATH, but it is required")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> binary() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page's own address in the protocol, by the port that the browser chose. */
  private String pageAddress() throws IOException {
    Path port = profile.resolve("DevToolsActivePort");
    for (long waited = 0; !Files.exists(port) || Files.size(port) == 0; waited += 50) {
      if (waited > PATIENCE.toMillis() || !process.isAlive()) {
        throw new IOException(
            "Chromium does not start: " + Files.readString(profile.resolve("log")));
      }
      pause();
    }
    URI list = URI.create("http://127.0.0.1:%s/json".formatted(Files.readAllLines(port).get(0)));
    try (var in = list.toURL().openStream()) {
      for (JsonNode target : JSON.readTree(in)) {
        if (target.path("type").asText().equals("page")) {
          return target.path("webSocketDebuggerUrl").asText();
        }
      }
    }
    throw new IOException("Chromium has no page");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes the window so large, with a light or dark background wished for. */
  public Chromium window(int width, int height, String scheme) {
    send(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
    ObjectNode media = JSON.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    send("Emulation.setEmulatedMedia", media);
    return this;
  }

  /** Opens a file and waits until it is loaded. */
  public Chromium visit(Path file, String query) {
    complaints.clear();
    requests.clear();
    loaded = new CompletableFuture<>();
    send("Page.navigate", JSON.createObjectNode().put("url", file.toUri() + query));
    await(loaded);
    return this;
  }

  /** What an expression of the page comes to. */
  public JsonNode eval(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The same as a text. */
  public String text(String expression) {
    return eval(expression).asText();
  }

  /** The texts of an array. */
  public List<String> texts(String expression) {
    List<String> texts = new ArrayList<>();
    eval(expression).forEach(node -> texts.add(node.asText()));
    return texts;
  }

  /** What the page complained of since it was opened: errors, warnings, breaches of its policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** What it asked for beside itself and what it made itself. */
  public List<String> requests() {
    return requests.stream().filter(url -> !url.matches("(file|data|blob):.*")).toList();
  }

  private JsonNode send(String method, ObjectNode params) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", params);
    socket.sendText(message.toString(), true).join();
    return await(answer);
  }

  private static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      answers.remove(message.get("id").asInt()).complete(message.path("result"));
      return;
    }
    JsonNode params = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.exceptionThrown" -> complaints.add(params.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> complaints.add(params.path("args").toString());
      case "Log.entryAdded" -> complaints.add(params.path("entry").path("text").asText());
      case "Page.javascriptDialogOpening" -> complaints.add("dialog " + params.path("message"));
      case "Network.requestWillBeSent" -> requests.add(params.path("request").path("url").asText());
      default -> {}
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> all = Files.walk(profile)) {
        all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      // Left to whoever cleans the temporary folder: the browser may still be writing its last.
      profile.toFile().deleteOnExit();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      part.append(data);
      if (isLast) {
        try {
          hear(JSON.readTree(part.toString()));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
