package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.QueryParameter;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests by OAuth 1 (RFC 5849) with HMAC-SHA256. */
record OAuth1Signer(
    HttpAuth.OAuth1 auth,
    String consumerSecret,
    String tokenSecret,
    Clock clock,
    Supplier<String> nonces)
    implements RequestSigner {

  /** 122 random bits each. */
  static final Supplier<String> RANDOM = () -> UUID.randomUUID().toString().replace("-", "");

  private static final String MAC = "HmacSHA256";

  @Override
  public HttpHeaders sign(Outgoing request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("oauth_consumer_key", auth.consumerKey());
    fields.put("oauth_token", auth.tokenId());
    fields.put("oauth_signature_method", "HMAC-SHA256");
    fields.put("oauth_timestamp", Long.toString(clock.instant().getEpochSecond()));
    fields.put("oauth_nonce", nonces.get());
    fields.put("oauth_version", "1.0");
    fields.put("oauth_signature", signature(baseString(request, fields)));
    String shown =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=\"" + encode(field.getValue()) + '"')
            .collect(Collectors.joining(", "));
    return HttpHeaders.of("Authorization", "OAuth realm=\"" + auth.realm() + "\", " + shown);
  }

  /** RFC 5849, 3.4.1: parameters are sorted in their encoded form. */
  private static String baseString(Outgoing request, Map<String, String> fields) {
    Stream<QueryParameter> own =
        fields.entrySet().stream()
            .map(field -> new QueryParameter(field.getKey(), field.getValue()));
    String parameters =
        Stream.concat(request.parameters().stream(), own)
            .map(each -> new QueryParameter(encode(each.name()), encode(each.value())))
            .sorted(Comparator.comparing(QueryParameter::name).thenComparing(QueryParameter::value))
            .map(each -> each.name() + '=' + each.value())
            .collect(Collectors.joining("&"));
    return request.method() + '&' + encode(request.address()) + '&' + encode(parameters);
  }

  private String signature(String text) {
    String key = encode(consumerSecret) + '&' + encode(tokenSecret);
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), MAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  /** RFC 5849, 3.6: all but letters, digits and four marks. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  @Override
  public String toString() {
    return "OAuth1Signer[***]";
  }
}
