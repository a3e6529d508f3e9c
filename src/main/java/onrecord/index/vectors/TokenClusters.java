package onrecord.index.vectors;

import java.util.ArrayList;
import java.util.List;
import onrecord.index.Vectors;

/// Token vectors merged until half of them are left, the most alike first (average-link
/// clustering): half the space, and the nearest of them are as near as before.
public final class TokenClusters {
  private TokenClusters() {}

  public static List<float[]> halved(List<float[]> tokens) {
    List<float[]> sums = new ArrayList<>(tokens);
    List<Integer> sizes = new ArrayList<>(tokens.stream().map(token -> 1).toList());
    int left = (tokens.size() + 1) / 2;
    double[][] alike = new double[tokens.size()][tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = 0; j < i; j++) {
        alike[i][j] = dot(tokens.get(i), tokens.get(j));
      }
    }
    while (sums.size() > left) {
      merge(sums, sizes, alike);
    }
    return sums.stream().map(Vectors::normalized).toList();
  }

  /// Merges the two clusters whose tokens are most alike on average.
  private static void merge(List<float[]> sums, List<Integer> sizes, double[][] alike) {
    int first = 1;
    int second = 0;
    for (int i = 1; i < sums.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (alike[i][j] > alike[first][second]) {
          first = i;
          second = j;
        }
      }
    }
    float[] sum = sums.get(second).clone();
    float[] other = sums.get(first);
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other[k];
    }
    int size = sizes.get(second) + sizes.get(first);
    remove(first, sums, sizes, alike);
    sums.set(second, sum);
    sizes.set(second, size);
    for (int i = 0; i < sums.size(); i++) {
      if (i != second) {
        double average = dot(sums.get(i), sum) / size / sizes.get(i);
        alike[Math.max(i, second)][Math.min(i, second)] = average;
      }
    }
  }

  private static void remove(int gone, List<float[]> sums, List<Integer> sizes, double[][] alike) {
    sums.remove(gone);
    sizes.subList(gone, gone + 1).clear();
    for (int i = gone; i < sums.size(); i++) {
      for (int j = 0; j < gone; j++) {
        alike[i][j] = alike[i + 1][j];
      }
      for (int j = gone; j < i; j++) {
        alike[i][j] = alike[i + 1][j + 1];
      }
    }
  }

  private static double dot(float[] one, float[] other) {
    float dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }
}
